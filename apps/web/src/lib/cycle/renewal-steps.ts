import type { DatedRecognition } from '@minhchung/contract';
import { m } from '../i18n/m.ts';

type Regime = DatedRecognition['regime'];

// D04 and D05 of the process: what the law names is the last step under the circulars of 2018; the rest is our proposal.
const words: Readonly<Record<Regime, Readonly<Record<number, () => string>>>> = {
  externalEvaluation: { 12: m.recStep12External, 8: m.recStep8External, 5: m.recStep5External },
  appraisal: { 12: m.recStep12Appraisal, 8: m.recStep8Appraisal, 5: m.recStep5Appraisal },
};

/** What to do so many months before a recognition ends. */
export function renewalStepText({ kind, regime }: DatedRecognition, monthsBefore: number): string {
  // What the rules of today no longer grant cannot be asked for again.
  if (kind === 'accreditation' && regime === 'appraisal') return m.recStepNoCertificate();
  return words[regime][monthsBefore]?.() ?? '';
}

/** The steps all say the same: what cannot be renewed any more. */
export function saysOneThing(recognition: DatedRecognition): boolean {
  return new Set(recognition.steps.map(({ monthsBefore }) => renewalStepText(recognition, monthsBefore))).size === 1;
}

/** The last warning that has been reached; undefined while all lie ahead, and for what no longer runs. */
export function reachedStep({ steps }: DatedRecognition): DatedRecognition['steps'][number] | undefined {
  return steps.findLast(({ isReached }) => isReached);
}

/** "Còn hiệu lực", "Sắp hết hạn" …: by word, never by colour alone. */
export function recognitionStateName(state: DatedRecognition['state']): string {
  const names = {
    valid: m.recStateValid,
    expiring: m.recStateExpiring,
    expired: m.recStateExpired,
    renewed: m.recStateRenewed,
    revoked: m.recStateRevoked,
    ended: m.recStateEnded,
  };
  return names[state]();
}

/** The step to see to on that day in words; null while none has been reached. */
export function reachedStepText(recognition: DatedRecognition, day: string): string | null {
  const reached = recognition.steps.findLast(({ on }) => (on.length === 7 ? `${on}-01` : on) <= day);
  if (!reached) return null;
  const text = renewalStepText(recognition, reached.monthsBefore);
  return saysOneThing(recognition) ? text : m.recStepLabel({ months: reached.monthsBefore, text });
}
