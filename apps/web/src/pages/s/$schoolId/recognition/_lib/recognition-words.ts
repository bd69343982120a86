import type { ConditionResult, RecognitionEffect } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';

const effects: Readonly<Record<RecognitionEffect, () => string>> = {
  toBeDecided: m.recEffectOpen,
  kept: m.recEffectKept,
  ended: m.recEffectEnded,
};
const results: Readonly<Record<ConditionResult, () => string>> = {
  met: m.recResultMet,
  notMet: m.recResultNotMet,
  notAssessed: m.recResultNotAssessed,
};

export function effectName(effect: RecognitionEffect): string {
  return effects[effect]();
}

export function resultName(result: ConditionResult): string {
  return results[result]();
}

export function effectChoices() {
  return choices(effects);
}

export function resultChoices() {
  return choices(results);
}

function choices(names: Readonly<Record<string, () => string>>) {
  return Object.entries(names).map(([value, name]) => ({ value, label: name() }));
}
