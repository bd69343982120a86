import { searchKey } from '@minhchung/domain';

/** Words of a text without diacritics and punctuation, each with how often it stands. */
export type WordBag = ReadonlyMap<string, number>;

export function wordBag(text: string): WordBag {
  const bag = new Map<string, number>();
  for (const word of searchKey(text).match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** How much two bags share, 0 to 1 (Dice); two empty ones share nothing. */
export function likeness(one: WordBag, other: WordBag): number {
  const sizes = sizeOf(one) + sizeOf(other);
  if (sizes === 0) return 0;
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  return (2 * shared) / sizes;
}

function sizeOf(bag: WordBag): number {
  let size = 0;
  for (const count of bag.values()) size += count;
  return size;
}
