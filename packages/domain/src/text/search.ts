/**
 * Text as it is searched: lower case, without diacritics, words of `a–z 0–9` with one space between. Letters of other
 * scripts separate words. `search_fold` of the database is the same function.
 */
export function searchFold(text: string): string {
  return text
    .normalize('NFD')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Words of a search, each once, cut at 24 letters. */
export function searchWords(text: string): readonly string[] {
  return [...new Set(wordsOf(searchFold(text)).map((word) => word.slice(0, 24)))];
}

/**
 * Whether two folded words are one typing error apart: a letter put in, left out, exchanged, or two neighbours in the
 * wrong order. Words of fewer than three or more than twelve letters are only ever the same.
 */
export function isNear(a: string, b: string): boolean {
  const lengths = [a.length, b.length];
  if (Math.min(...lengths) < 3 || Math.max(...lengths) > 12 || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return (
    a.slice(at + 1) === b.slice(at + 1) ||
    a.slice(at) === b.slice(at + 1) ||
    a.slice(at + 1) === b.slice(at) ||
    (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2))
  );
}

export type SearchMatch = 'exact' | 'near';

/**
 * How a text answers a search: `exact` when each word of the search begins a word of the text, `near` when that holds
 * with at most one typing error a word; otherwise null. A search without any word finds nothing.
 */
export function matchText(asked: string, text: string): SearchMatch | null {
  const words = searchWords(asked).slice(0, 8);
  const said = wordsOf(searchFold(text));
  if (words.length === 0) return null;
  if (words.every((word) => said.some((one) => one.startsWith(word)))) return 'exact';
  const isAnswered = (word: string) => said.some((one) => one.startsWith(word) || isNear(word, one));
  return words.every(isAnswered) ? 'near' : null;
}

/** Where the words of a search stand in a text, as half-open ranges of the text itself, in order. */
export function findMatches(asked: string, text: string): readonly (readonly [number, number])[] {
  const words = searchWords(asked);
  const { folded, places } = foldWithPlaces(text);
  const ranges: [number, number][] = [];
  for (const { 0: said, index } of folded.matchAll(/[a-z0-9]+/g)) {
    const length = matchedLength(words, said);
    const from = places[index];
    const to = places[index + length];
    if (length > 0 && from !== undefined && to !== undefined) ranges.push([from, to]);
  }
  return ranges;
}

/** How much of the word is shown as found: the beginning that was typed, or all of a word typed with an error. */
function matchedLength(words: readonly string[], said: string): number {
  const begun = words.filter((word) => said.startsWith(word)).map((word) => word.length);
  if (begun.length > 0) return Math.max(...begun);
  return words.some((word) => isNear(word, said)) ? said.length : 0;
}

function wordsOf(folded: string): readonly string[] {
  return folded.split(' ').filter((word) => word !== '');
}

const INVISIBLE = /[\u0300-\u036F]|[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** `places[n]` is where the n-th letter of the folded text stands in the text; one more closes the last range. */
function foldWithPlaces(text: string): { folded: string; places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const part of character.normalize('NFD').replace(INVISIBLE, '')) {
      const letter = searchFold(part) || ' ';
      if (letter === ' ' && folded.endsWith(' ')) continue;
      folded += letter;
      places.push(at);
    }
    at += character.length;
  }
  places.push(text.length);
  return { folded, places };
}
