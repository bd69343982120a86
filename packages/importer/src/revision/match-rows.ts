import { likeness, type WordBag, wordBag } from './likeness.ts';
import type { RowContent } from './revision.ts';
import { identityOf } from './row-identity.ts';
import { canonicalContent } from './same-content.ts';

export interface MatchableRow {
  readonly values: RowContent;
  /** The row that it hangs on, under a name that both sides share; null when it hangs on none. */
  readonly parent: string | null;
  /** Words of the rows under it. */
  readonly childWords: string;
}

const ALIKE = 0.6;
/** Two rows at the same place (criterion, week, parent) need to share a little less. */
const PLACE_BONUS = 0.12;
/** Beyond so many comparisons only rows near each other are compared. */
const MANY = 1_000_000;
const NEAR = 60;

/**
 * Pairs the rows of one section in two states: index of a row of `before` → index of the same row in `after`. Each row is
 * paired once at most. Equal rows first, then rows that name themselves alike, then rows that say nearly the same; the
 * outcome depends on the rows only, and a list compared with itself gives every row itself.
 */
export function matchRows(
  section: string,
  before: readonly MatchableRow[],
  after: readonly MatchableRow[],
): ReadonlyMap<number, number> {
  const identity = identityOf(section);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (one: number, other: number) => {
    pairs.set(one, other);
    taken.add(other);
  };
  const open = () => ({
    before: before.flatMap((row, at) => (pairs.has(at) ? [] : [{ row, at }])),
    after: after.flatMap((row, at) => (taken.has(at) ? [] : [{ row, at }])),
  });

  pairEqual(open(), pair);
  const byKey = () => pairByKey(open(), (row) => identity.key(row.values), pair);
  const words = (row: MatchableRow) => wordBag(identity.words(row.values, row.childWords));
  const byWords = () => pairByWords(open(), words, (row) => identity.place(row.values), ALIKE, pair);
  const passes = identity.wordsBeforeKey ? [byWords, byKey] : [byKey, byWords];
  for (const pass of passes) pass();
  return pairs;
}

interface Placed {
  readonly row: MatchableRow;
  readonly at: number;
}
interface Open {
  readonly before: readonly Placed[];
  readonly after: readonly Placed[];
}
type Pair = (one: number, other: number) => void;

/** Same content under the same row; then same content anywhere. Several alike are paired in their order. */
function pairEqual({ before, after }: Open, pair: Pair): void {
  // What only the workspace knows of a row (its own default values) makes it no other row.
  const fields = [...new Set(after.flatMap(({ row }) => Object.keys(row.values)))].sort();
  let left = before;
  const taken = new Set<number>();
  for (const isNear of [true, false]) {
    const nameOf = ({ row }: Placed) =>
      [isNear ? row.parent : '', row.childWords, canonicalContent(row.values, fields)].join('\u0002');
    const queues = new Map<string, Placed[]>();
    for (const other of after) {
      if (taken.has(other.at)) continue;
      const name = nameOf(other);
      queues.set(name, [...(queues.get(name) ?? []), other]);
    }
    left = left.filter((one) => {
      const other = queues.get(nameOf(one))?.shift();
      if (!other) return true;
      taken.add(other.at);
      pair(one.at, other.at);
      return false;
    });
  }
}

/** Rows under one name, the likeliest of them first. */
function pairByKey({ before, after }: Open, keyOf: (row: MatchableRow) => string | null, pair: Pair): void {
  const groups = new Map<string, { before: Placed[]; after: Placed[] }>();
  const groupOf = (key: string) => {
    const known = groups.get(key) ?? { before: [], after: [] };
    groups.set(key, known);
    return known;
  };
  for (const one of before) {
    const key = keyOf(one.row);
    if (key !== null) groupOf(key).before.push(one);
  }
  for (const one of after) {
    const key = keyOf(one.row);
    if (key !== null) groupOf(key).after.push(one);
  }
  const allWords = (row: MatchableRow) => wordBag(Object.values(row.values).join(' '));
  for (const group of groups.values()) pairByWords(group, allWords, () => null, -1, pair);
}

function pairByWords(
  { before, after }: Open,
  wordsOf: (row: MatchableRow) => WordBag,
  placeOf: (row: MatchableRow) => string | null,
  least: number,
  pair: Pair,
): void {
  const others = after.map((placed) => ({ ...placed, words: wordsOf(placed.row), place: placeOf(placed.row) }));
  const isMany = before.length * after.length > MANY;
  const scored: { one: number; other: number; score: number; apart: number }[] = [];
  for (const { row, at } of before) {
    const words = wordsOf(row);
    const place = placeOf(row);
    for (const other of others) {
      const apart = Math.abs(at - other.at);
      if (isMany && apart > NEAR) continue;
      const isNear = row.parent === other.row.parent && (place === null || place === other.place);
      const score = likeness(words, other.words) + (isNear ? PLACE_BONUS : 0);
      if (score >= least + (least > 0 ? PLACE_BONUS / 2 : 0)) scored.push({ one: at, other: other.at, score, apart });
    }
  }
  scored.sort((a, b) => b.score - a.score || a.apart - b.apart || a.one - b.one || a.other - b.other);
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()];
  for (const { one, other } of scored) {
    if (usedBefore.has(one) || usedAfter.has(other)) continue;
    usedBefore.add(one);
    usedAfter.add(other);
    pair(one, other);
  }
}
