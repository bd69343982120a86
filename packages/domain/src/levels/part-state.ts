import type { Verdict } from './verdicts.ts';

/**
 * State of a part in the order in which it can stop a level. The state of a whole is the greatest state of its parts:
 * one `notMet` stops it, else one `open` leaves it open, else it is met; parts that are left out say nothing.
 */
export type PartState = 0 | 1 | 2 | 3;

/** Nothing to judge: no text, repealed, for another kind of school, or not applicable. */
export const leftOut = 0;
export const met = 1;
/** Not assessed, or the text of the law is not known. */
export const open = 2;
export const notMet = 3;

export function stateOfVerdict(verdict: Verdict): PartState {
  if (verdict === 'met') return met;
  if (verdict === 'notMet') return notMet;
  return verdict === 'notApplicable' ? leftOut : open;
}

export function worst(a: PartState, b: PartState): PartState {
  return a > b ? a : b;
}
