import type { InvestmentLetter, Row } from '@minhchung/contract';

type RequestState = Row<'investments'>['status'];

/** Requests that the letter names but the cycle does not have (any more). */
export function unknownRequests(requestIds: readonly string[], rows: readonly Row<'investments'>[]): readonly string[] {
  const known = new Set(rows.map((row) => row.rowId));
  return requestIds.filter((id) => !known.has(id));
}

/**
 * What sending a letter, or taking that back, makes of a request: proposed ↔ sent (process.md §8). A request on which the
 * authority has already decided stays as it is. Null when nothing changes.
 */
export function requestStateAfter(letter: InvestmentLetter['status'], state: RequestState): RequestState | null {
  if (letter === 'sent') return state === 'proposed' ? 'sent' : null;
  return state === 'sent' ? 'proposed' : null;
}
