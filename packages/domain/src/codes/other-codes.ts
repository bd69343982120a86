import { type BoxCode, formatEvidenceCode } from './evidence-code.ts';

/**
 * A code of another convention, recognised so that it can be explained, never used as it stands: `box-old`
 * `[H1-1-01-01]` of TT 42/2012, `nobox` `[1.1-01]` with the box left out, `he` `H01.01.01.01` of higher education.
 */
export type OtherCode = {
  convention: 'box-old' | 'nobox' | 'he';
  found: string;
  start: number;
  end: number;
  /** The code in today's form where the numbers allow it; a person decides. Null for a box that is not known, and for `he`. */
  proposal: string | null;
};

const boxOld = /\[?(?<![\p{L}\p{N}])H ?([1-9]\d?)[-.]([1-9])[-.]0([1-9])[-.](\d{2,3})(?![\p{N}.-]\d?)\]?/gu;
const noBox = /\[([1-9])\.([1-9]\d?)-(\d{2,3})\]/gu;
const higherEducation = /(?<![\p{L}\p{N}])H\d{2}\.\d{2}\.\d{2}\.\d{2}(?!\d)/gu;

/** Codes of other conventions in a text, in the order of the text. */
export function findOtherCodes(text: string): OtherCode[] {
  const found: OtherCode[] = [];
  for (const match of text.matchAll(boxOld)) {
    const [, box, standard, criterion, serial] = match.map(Number);
    const code: BoxCode = {
      style: 'box',
      box: box ?? 0,
      standard: standard ?? 0,
      criterion: criterion ?? 0,
      serial: serial ?? 0,
    };
    found.push(place('box-old', match, formatEvidenceCode(code)));
  }
  for (const match of text.matchAll(noBox)) found.push(place('nobox', match, null));
  for (const match of text.matchAll(higherEducation)) found.push(place('he', match, null));
  return found.sort((a, b) => a.start - b.start);
}

function place(convention: OtherCode['convention'], match: RegExpExecArray, proposal: string | null): OtherCode {
  return { convention, found: match[0], start: match.index, end: match.index + match[0].length, proposal };
}
