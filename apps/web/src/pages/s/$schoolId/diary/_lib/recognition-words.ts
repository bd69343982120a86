import { targetName } from '../../../../../lib/cycle/targets.ts';
import { m } from '../../../../../lib/i18n/m.ts';

type Values = Readonly<Record<string, unknown>>;

const effects: Readonly<Record<string, () => string>> = {
  toBeDecided: m.recEffectOpen,
  kept: m.recEffectKept,
  ended: m.recEffectEnded,
};
const results: Readonly<Record<string, () => string>> = {
  met: m.recResultMet,
  notMet: m.recResultNotMet,
  notAssessed: m.recResultNotAssessed,
};

/** What was said of which recognition of which former school. */
export function effectWords({ kind, level, heldBy, effect }: Values): { what: string; name: string; effect: string } {
  const isKind = kind === 'nationalStandard' || kind === 'accreditation';
  return {
    what: isKind && typeof level === 'number' ? targetName(kind, level) : m.unnamed(),
    name: typeof heldBy === 'string' ? heldBy : '',
    effect: effects[String(effect)]?.() ?? '',
  };
}

export function resultWords(result: unknown): string {
  return results[String(result)]?.() ?? '';
}
