import type { LegalDocument, LegalFinding, Row } from '@minhchung/contract';
import { legalNumberKey, legalStateOn, searchKey, successorOn } from '@minhchung/domain';
import { knownLegalTexts } from './known-legal-texts.ts';

/** A text of the register, of the school or brought by the product (then without an id). */
export type LegalText = Omit<LegalDocument, 'state'>;

const brought: readonly LegalText[] = knownLegalTexts.map((text) => ({
  ...text,
  amendedBy: [...text.amendedBy],
  legalDocumentId: null,
  note: '',
  version: null,
}));

/** Those that the product brings; a text that the school has entered itself under the same number wins. */
export function broughtTexts(own: readonly LegalText[]): readonly LegalText[] {
  const entered = new Set(own.map(({ number }) => legalNumberKey(number)));
  return brought.filter(({ number }) => !entered.has(legalNumberKey(number)));
}

export function matchesSearch({ type, number, issuer, subject }: LegalText, search: string): boolean {
  const haystack = searchKey([type, number, issuer, subject].join(' '));
  return searchKey(search)
    .split(' ')
    .every((word) => haystack.includes(word));
}

export function withState(text: LegalText, day: string): LegalDocument {
  const state = legalStateOn(text, day);
  // Where our sources do not say how long a text holds, the register does not say so either.
  const isUnsaid = text.legalDocumentId === null && text.validFrom === null && text.validTo === null;
  return { ...text, amendedBy: [...text.amendedBy], state: isUnsaid && state === 'inForce' ? 'unknown' : state };
}

/**
 * Grounds that are not in force on the day of the paper, with the text that took their place (C2, N025, N026). A ground
 * is recognised by its number, typed in its own field or standing in the printed line.
 */
export function legalFindings(
  grounds: readonly Pick<Row<'legalBases'>, 'rowId' | 'number' | 'text'>[],
  register: readonly LegalText[],
  day: string,
): LegalFinding[] {
  return grounds.flatMap(({ rowId, number, text }): LegalFinding[] => {
    const [typed, printed] = [legalNumberKey(number), legalNumberKey(text)];
    const found = register
      .filter((one) => {
        const key = legalNumberKey(one.number);
        return typed === '' ? prints(printed, key) : typed === key;
      })
      // "15/2020/QĐ-UB" also stands in "15/2020/QĐ-UBND": the longer number is the one that is printed.
      .toSorted((a, b) => b.number.length - a.number.length)[0];
    if (!found) return [];
    const state = legalStateOn(found, day);
    if (state === 'inForce' || state === 'unknown') return [];
    const successor = state === 'notYet' ? undefined : successorOn(found, day, register);
    return [{ rowId, state, document: withState(found, day), successor: successor ? withState(successor, day) : null }];
  });
}

/** Whether the number stands in the line, and not as the end of a longer one: 15/2020 is not 115/2020. */
function prints(line: string, number: string): boolean {
  if (number === '') return false;
  for (let at = line.indexOf(number); at >= 0; at = line.indexOf(number, at + 1))
    if (!/[\d/]/.test(line.charAt(at - 1))) return true;
  return false;
}
