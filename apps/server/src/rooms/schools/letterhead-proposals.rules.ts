import type { LetterheadProposal, SchoolProfile } from '@minhchung/contract';
import { letterheadOn } from './letterhead-on.rules.ts';

/** The head of a paper as it was printed. */
export interface PrintedHead {
  readonly cycleId: string;
  readonly cycleName: string;
  readonly issuedOn: string;
  readonly governingBody: string;
  readonly schoolName: string;
  readonly place: string;
  readonly notation: string;
}

/**
 * The letterheads that papers carry and that the school has not entered for their day, oldest first. Papers one after the
 * other under the same body need one letterhead: that of the earliest.
 */
export function letterheadProposals(
  profiles: readonly SchoolProfile[],
  papers: readonly PrintedHead[],
): LetterheadProposal[] {
  const proposals: LetterheadProposal[] = [];
  const known: Known[] = profiles.map((profile) => ({ ...profile }));
  for (const paper of papers.toSorted((left, right) => (left.issuedOn < right.issuedOn ? -1 : 1))) {
    const printedNow = letterheadOn(known, paper.issuedOn);
    if (isSame(printedNow?.governingBody ?? '', paper.governingBody)) continue;
    const fills = printedNow?.governingBody === '' && printedNow.validFrom <= paper.issuedOn ? printedNow : null;
    // Two letterheads never begin on the same day: what was entered for that very day is somebody's decision.
    if (!fills && known.some(({ validFrom }) => validFrom === paper.issuedOn)) continue;
    proposals.push({
      cycleId: paper.cycleId,
      cycleName: paper.cycleName,
      validFrom: paper.issuedOn,
      governingBody: paper.governingBody,
      name: sameName(paper.schoolName, printedNow?.name),
      place: paper.place,
      notationCode: /-(\S+)$/.exec(paper.notation)?.[1] ?? '',
      printedNow: printedNow?.governingBody ?? '',
      fillsProfileId: fills?.profileId ?? null,
    });
    if (fills) fills.governingBody = paper.governingBody;
    else known.push({ profileId: null, validFrom: paper.issuedOn, governingBody: paper.governingBody, name: '' });
  }
  return proposals;
}

interface Known {
  readonly profileId: string | null;
  readonly validFrom: string;
  governingBody: string;
  readonly name: string;
}

/** Papers print the name in capitals; where it is the same name it is kept as the school writes it. */
function sameName(printed: string, written: string | undefined): string {
  return written && isSame(printed, written) ? written : printed;
}

function isSame(left: string, right: string): boolean {
  const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  return plain(left) === plain(right);
}
