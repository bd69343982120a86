import { useState } from 'react';
import type { Need } from '../../../../../../../lib/evidence-needs/need-facts.ts';

/**
 * The rows that a filter found when it was chosen. A row that is changed afterwards stays in sight, one that came later
 * too: nothing disappears under the hand.
 */
export function useKeptNeeds(needs: readonly Need[], key: string, isWanted: (need: Need) => boolean): readonly Need[] {
  const [kept, setKept] = useState(() => found(needs, key, isWanted));
  const current = kept.key === key ? kept : found(needs, key, isWanted);
  if (current !== kept) setKept(current);
  return needs.filter(({ rowId }) => current.shown.has(rowId) || !current.known.has(rowId));
}

function found(needs: readonly Need[], key: string, isWanted: (need: Need) => boolean) {
  return {
    key,
    known: new Set(needs.map(({ rowId }) => rowId)),
    shown: new Set(needs.filter(isWanted).map(({ rowId }) => rowId)),
  };
}
