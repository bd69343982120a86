/** What decides whether a legal text may stand among the grounds of a paper. Dates are `yyyy-mm-dd`, `validTo` inclusive. */
export interface LegalValidity {
  readonly number: string;
  readonly date: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Number of the text that took its place; empty when none is known. */
  readonly replacedBy: string;
}

export type LegalState = 'inForce' | 'replaced' | 'expired' | 'notYet' | 'unknown';

/**
 * The state of a legal text on a day (C2; N025 and N026 of the handbook). `replaced` has ended and names a successor,
 * `expired` has ended without one; a text without any date is `unknown`.
 */
export function legalStateOn(text: LegalValidity, day: string): LegalState {
  if (text.validTo !== null && text.validTo < day) return text.replacedBy === '' ? 'expired' : 'replaced';
  const from = text.validFrom ?? text.date;
  if (from === null) return text.validTo === null ? 'unknown' : 'inForce';
  return from > day ? 'notYet' : 'inForce';
}

/** The text in force on that day that took its place, along the chain of successors; undefined where the chain breaks. */
export function successorOn<Text extends LegalValidity>(
  text: Text,
  day: string,
  register: readonly Text[],
): Text | undefined {
  const seen = new Set<string>();
  let current: Text | undefined = text;
  while (current && current.replacedBy !== '' && !seen.has(current.number)) {
    seen.add(current.number);
    const next: string = legalNumberKey(current.replacedBy);
    current = register.find((one) => legalNumberKey(one.number) === next);
    if (current && legalStateOn(current, day) === 'inForce') return current;
  }
  return undefined;
}

/** Numbers as people write them: spaces and case do not tell two texts apart. */
export function legalNumberKey(number: string): string {
  return number.normalize('NFC').replace(/\s+/g, '').toLocaleUpperCase('vi');
}
