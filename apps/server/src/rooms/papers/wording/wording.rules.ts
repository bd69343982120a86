import { placesOfPaper, type WordedPaper, type WordingPlace } from '@minhchung/contract';
import { type LetterheadLines, type PaperWording, standardWording } from '@minhchung/docgen';
import type { StoredWording } from './wording.repository.ts';

type Dated = Pick<StoredWording, 'paper' | 'place' | 'validFrom' | 'text'>;

/** What a place said on a day; null where the school had no wording of its own. */
function wordingOn(wordings: readonly Dated[], paper: WordedPaper, place: WordingPlace, day: string): string | null {
  const held = wordings
    .filter((one) => one.paper === paper && one.place === place && one.validFrom <= day)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const text = held[0]?.text?.trim() ?? '';
  return text === '' ? null : text;
}

/** The wording of a paper of that day, ready to be printed: a paragraph, legal basis or recipient a line. */
export function paperWordingOn(
  wordings: readonly Dated[],
  paper: Exclude<WordedPaper, 'letterhead'>,
  day: string,
): PaperWording {
  return {
    opening: lines(wordingOn(wordings, paper, 'opening', day)),
    closing: lines(wordingOn(wordings, paper, 'closing', day)).join(' ') || null,
    legalBases: lines(wordingOn(wordings, paper, 'legalBases', day)),
    recipients: lines(wordingOn(wordings, paper, 'recipients', day)),
  };
}

export function letterheadLinesOn(wordings: readonly Dated[], day: string): LetterheadLines {
  return {
    governingBody: lines(wordingOn(wordings, 'letterhead', 'governingBody', day)),
    school: lines(wordingOn(wordings, 'letterhead', 'school', day)),
  };
}

/** What a place prints without a wording of the school's own. */
export function standardText(
  paper: WordedPaper,
  place: WordingPlace,
  letterhead: { name: string; governingBody: string },
): string {
  if (paper === 'letterhead') return place === 'school' ? letterhead.name : letterhead.governingBody;
  const standard = standardWording(paper, letterhead.name);
  switch (place) {
    case 'opening':
      return standard.opening.join('\n');
    case 'closing':
      return standard.closing ?? '';
    case 'recipients':
      return standard.recipients.join('\n');
    default:
      return '';
  }
}

export function hasPlace(paper: WordedPaper, place: WordingPlace): boolean {
  const places: readonly WordingPlace[] = placesOfPaper[paper];
  return places.includes(place);
}

/**
 * The issued paper (its day) that a wording from `validFrom` on would change; undefined when there is none. A wording holds
 * until the next one of its place begins.
 */
export function issuedDayTouched(
  wordings: readonly Dated[],
  wording: Pick<Dated, 'paper' | 'place' | 'validFrom'>,
  issuedDays: readonly string[],
): string | undefined {
  const next = wordings
    .filter((one) => one.paper === wording.paper && one.place === wording.place && one.validFrom > wording.validFrom)
    .map((one) => one.validFrom)
    .toSorted()[0];
  return issuedDays.toSorted().findLast((day) => day >= wording.validFrom && (next === undefined || day < next));
}

function lines(text: string | null): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
