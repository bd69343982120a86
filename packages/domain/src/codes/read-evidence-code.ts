import { type EvidenceCode, formatEvidenceCode, parseEvidenceCode } from './evidence-code.ts';

/**
 * A code as a person wrote it. `changes` names what was put right; without changes the code stood in the exact form. It
 * is a proposal: show `found` and the canonical form and let a person decide.
 */
export type ReadEvidenceCode = {
  code: EvidenceCode;
  canonical: string;
  /** The words as they stand in the text, from `start` to `end` (UTF-16 offsets). */
  found: string;
  start: number;
  end: number;
  changes: readonly CodeChange[];
  /** `certain`: exact or only brackets, spaces, dashes; `likely`: letters, separators or the serial were put right. */
  confidence: 'certain' | 'likely';
};

export type CodeChange =
  | 'dash'
  | 'separator'
  | 'spaces'
  | 'letterCase'
  | 'letterForDigit'
  | 'serialDigits'
  | 'brackets'
  | 'bracketMissing';

const dash = '[-\\u00AD\\u2010-\\u2015\\u2212.]';
const space = '[ \\u00A0]*';
const number = '([1-9][\\dOo]?)';
const serial = '([\\dOo]{1,3})';
// Spaces are taken only beside a bracket: otherwise a page of blanks would be walked once per blank.
const opening = `(?:([\\[(\\uFF3B])${space})?`;
const closing = `(?:${space}([\\])\\uFF3D]))?`;
const tail = '(?![\\p{L}\\p{N}]|[-.][\\dOo])';
const boxInText = new RegExp(
  `${opening}(?<![\\p{L}\\p{N}])[HhНн]${space}([1-9]\\d?)${space}(${dash})${space}([1-9])${space}([.,\\-])${space}${number}${space}(${dash})${space}${serial}${tail}${closing}`,
  'gu',
);
const mcInText = new RegExp(
  `${opening}(?<![\\p{L}\\p{N}.])[Mm]${space}[Cc]${space}([-.]?)${space}([1-9])${space}([-.])${space}${number}${space}([-.])${space}${serial}${tail}${closing}`,
  'gu',
);

/** Every evidence code in a text, exact or nearly so, in the order of the text. */
export function findEvidenceCodes(text: string): ReadEvidenceCode[] {
  const found: ReadEvidenceCode[] = [];
  for (const match of text.matchAll(boxInText)) {
    const [
      ,
      open = '',
      box = '',
      first = '',
      standard = '',
      point = '',
      criterion = '',
      last = '',
      end = '',
      close = '',
    ] = match;
    const canonical = `H${box}-${standard}.${digitsOf(criterion)}-${padded(end)}`;
    const isSeparated = point !== '.' || first === '.' || last === '.';
    found.push(...read(match, canonical, [open, close], isSeparated, [first, last], [criterion, end]));
  }
  for (const match of text.matchAll(mcInText)) {
    const [, open = '', first = '', standard = '', point = '', criterion = '', last = '', end = '', close = ''] = match;
    const canonical = `MC.${standard}.${digitsOf(criterion)}.${padded(end)}`;
    const isSeparated = first !== '.' || point !== '.' || last !== '.';
    found.push(...read(match, canonical, [open, close], isSeparated, [], [criterion, end]));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Reads a text that is one code and nothing else, for instance a cell of a register or the start of a file name. */
export function readEvidenceCode(text: string): ReadEvidenceCode | null {
  const [only, ...more] = findEvidenceCodes(text);
  const isWhole = only && text.slice(0, only.start).trim() === '' && text.slice(only.end).trim() === '';
  return isWhole && more.length === 0 ? only : null;
}

function read(
  match: RegExpExecArray,
  canonical: string,
  [open, close]: readonly [string, string],
  isSeparated: boolean,
  dashes: readonly string[],
  numbers: readonly string[],
): ReadEvidenceCode[] {
  const code = parseEvidenceCode(canonical);
  if (!code) return [];
  const lead = match[0].length - match[0].trimStart().length;
  const found = match[0].trim();
  const changes = new Set<CodeChange>();
  const bare = open === '' ? found : found.slice(1);
  const inner = (close === '' ? bare : bare.slice(0, -1)).trim();
  if (dashes.some((sign) => !'-.'.includes(sign))) changes.add('dash');
  if (isSeparated) changes.add('separator');
  if (/[ \u00A0]/u.test(inner)) changes.add('spaces');
  if (/[hmcНн]/u.test(inner)) changes.add('letterCase');
  if (numbers.some((part) => /[Oo]/u.test(part))) changes.add('letterForDigit');
  if ((numbers.at(-1)?.length ?? 0) < 2) changes.add('serialDigits');
  if (code.style === 'box' && (open !== '[' || close !== ']')) {
    changes.add(open === '' || close === '' ? 'bracketMissing' : 'brackets');
  }
  if (code.style === 'mc' && (open === '[' || close === ']')) changes.add('brackets');
  const isCertain = [...changes].every((change) => certainChanges.has(change));
  return [
    {
      code,
      canonical: formatEvidenceCode(code),
      found,
      start: match.index + lead,
      end: match.index + lead + found.length,
      changes: [...changes],
      confidence: isCertain ? 'certain' : 'likely',
    },
  ];
}

const certainChanges: ReadonlySet<CodeChange> = new Set(['dash', 'spaces', 'brackets', 'bracketMissing']);

function digitsOf(text: string): string {
  return text.replace(/[Oo]/gu, '0');
}

function padded(text: string): string {
  return digitsOf(text).padStart(2, '0');
}
