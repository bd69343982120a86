import { useState } from 'react';

/**
 * The rows that a filter found when it was chosen. A row that is changed afterwards stays in sight, one that came later
 * too: nothing disappears under the hand.
 */
export function useKeptRows<Item>(
  items: readonly Item[],
  key: string,
  { idOf, isWanted }: { readonly idOf: (item: Item) => string; readonly isWanted: (item: Item) => boolean },
): readonly Item[] {
  const find = () => ({
    key,
    known: new Set(items.map(idOf)),
    shown: new Set(items.filter(isWanted).map(idOf)),
  });
  const [kept, setKept] = useState(find);
  const current = kept.key === key ? kept : find();
  if (current !== kept) setKept(current);
  return items.filter((item) => current.shown.has(idOf(item)) || !current.known.has(idOf(item)));
}
