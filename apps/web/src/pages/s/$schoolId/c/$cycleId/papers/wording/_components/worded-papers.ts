import type { PaperKind, WordedPaper, WordingPlace } from '@minhchung/contract';
import { m } from '../../../../../../../../lib/i18n/m.ts';
import { isPaperKind, paperGroups, paperName } from '../../../../../../../../lib/papers/paper-names.ts';

export function isWordedPaper(value: unknown): value is WordedPaper {
  return value === 'letterhead' || value === 'amendingDecision' || isPaperKind(value);
}

/** All that can be worded: the letterhead of every paper first, then the papers in the order of their page. */
export function wordedPaperChoices(): readonly { readonly value: WordedPaper; readonly label: string }[] {
  const papers = paperGroups
    .flatMap((group) => group.kinds)
    .flatMap((kind): { value: WordedPaper; label: string }[] => [
      { value: kind, label: paperName(kind) },
      ...(kind === 'councilDecision' ? [{ value: 'amendingDecision' as const, label: m.papersWordingAmending() }] : []),
    ]);
  return [{ value: 'letterhead', label: m.papersWordingLetterhead() }, ...papers];
}

/** The paper in which a wording is seen. */
export function shownPaper(paper: WordedPaper): PaperKind {
  if (paper === 'letterhead') return 'plan';
  return paper === 'amendingDecision' ? 'councilDecision' : paper;
}

const places: Readonly<Record<WordingPlace, () => string>> = {
  opening: m.papersWordingOpening,
  closing: m.papersWordingClosing,
  legalBases: m.papersWordingLegalBases,
  recipients: m.papersWordingRecipients,
  governingBody: m.papersWordingGoverningBody,
  school: m.papersWordingSchool,
};

export function placeName(place: WordingPlace): string {
  return places[place]();
}

export function placeHint(place: WordingPlace): string {
  if (place === 'closing') return m.papersWordingClosingHint();
  return place === 'governingBody' || place === 'school' ? m.papersWordingLetterheadHint() : m.papersWordingLineHint();
}
