import { foldDiacritics, foldTonePlacement, normaliseText } from './fold.ts';

/**
 * How two written names relate. `toneStyle`: one name, the tone mark placed in two ways (Hoà/Hòa). `possiblySame`: one
 * letter or diacritic apart in exactly one syllable, or equal without diacritics; a person is asked, names are never
 * merged by themselves. `different`: anything else, one syllable more or less included.
 */
export type NameComparison = 'same' | 'toneStyle' | 'possiblySame' | 'different';

export function compareNames(a: string, b: string): NameComparison {
  const left = normaliseText(a).toLowerCase();
  const right = normaliseText(b).toLowerCase();
  if (left === right) return 'same';
  const leftFolded = foldTonePlacement(left);
  const rightFolded = foldTonePlacement(right);
  if (leftFolded === rightFolded) return 'toneStyle';
  if (foldDiacritics(leftFolded) === foldDiacritics(rightFolded)) return 'possiblySame';
  return isOneLetterApart(leftFolded.split(' '), rightFolded.split(' ')) ? 'possiblySame' : 'different';
}

/** Family name, middle names and given name of a Vietnamese name; a single word is a given name. */
export function splitName(name: string): { family: string; middle: string; given: string } {
  const words = normaliseText(name).split(' ');
  const given = words.at(-1) ?? '';
  return { family: words.length > 1 ? (words[0] ?? '') : '', middle: words.slice(1, -1).join(' '), given };
}

function isOneLetterApart(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  const differing = left.flatMap((word, at) => {
    const other = right[at] ?? '';
    return word === other ? [] : [{ word, other }];
  });
  const [only] = differing;
  return differing.length === 1 && only !== undefined && isWithinOneEdit(only.word, only.other);
}

/** One letter put in, taken out or exchanged; a letter with its diacritics is one letter. */
function isWithinOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [[...a], [...b]] : [[...b], [...a]];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return rest.join('') === long.slice(at + 1).join('');
}
