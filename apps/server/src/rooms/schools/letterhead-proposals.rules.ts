import type { LetterheadProposal, SchoolListRow, SchoolProfile } from '@minhchung/contract';
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

/** A decided event that changes what stands above the school's papers from its day on. */
export interface DecidedEvent {
  readonly organizationEventId: string;
  readonly kind: SchoolListRow<'organizationEvents'>['kind'];
  readonly happenedOn: string;
  /** One name a line: of the school, or for another governing body that of the body. */
  readonly successors: string;
}

/**
 * The letterheads that papers carry or that decided events bring, and that the school has not entered for their day,
 * oldest first. Papers one after the other under the same body need one letterhead: that of the earliest.
 */
export function letterheadProposals(
  profiles: readonly SchoolProfile[],
  papers: readonly PrintedHead[],
  events: readonly DecidedEvent[] = [],
): LetterheadProposal[] {
  const proposals: LetterheadProposal[] = [];
  const known: Known[] = profiles.map((profile) => ({ ...profile }));
  const changes = [
    ...papers.map((paper) => ({ on: paper.issuedOn, propose: () => ofPaper(known, paper) })),
    ...events.map((event) => ({ on: event.happenedOn, propose: () => ofEvent(known, event) })),
  ];
  for (const { propose } of changes.toSorted((left, right) => (left.on < right.on ? -1 : 1))) {
    const proposal = propose();
    if (!proposal) continue;
    proposals.push(proposal);
    const filled = known.find(({ profileId }) => profileId !== null && profileId === proposal.fillsProfileId);
    if (filled) filled.governingBody = proposal.governingBody;
    else known.push({ ...proposal, profileId: null });
  }
  return proposals;
}

interface Known {
  readonly profileId: string | null;
  readonly validFrom: string;
  governingBody: string;
  readonly name: string;
  readonly place: string;
  readonly notationCode: string;
}

function ofPaper(known: readonly Known[], paper: PrintedHead): LetterheadProposal | undefined {
  const printedNow = letterheadOn(known, paper.issuedOn);
  if (isSame(printedNow?.governingBody ?? '', paper.governingBody)) return undefined;
  const fills = printedNow?.governingBody === '' && printedNow.validFrom <= paper.issuedOn ? printedNow : null;
  // Two letterheads never begin on the same day: what was entered for that very day is somebody's decision.
  if (!fills && known.some(({ validFrom }) => validFrom === paper.issuedOn)) return undefined;
  return {
    source: { from: 'plan', cycleId: paper.cycleId, cycleName: paper.cycleName },
    validFrom: paper.issuedOn,
    governingBody: paper.governingBody,
    name: sameName(paper.schoolName, printedNow?.name),
    place: paper.place,
    notationCode: /-(\S+)$/.exec(paper.notation)?.[1] ?? '',
    printedNow: printedNow?.governingBody ?? '',
    fillsProfileId: fills?.profileId ?? null,
  };
}

/** Name or body changes, the rest of the head stays as it was printed until then. */
function ofEvent(known: readonly Known[], event: DecidedEvent): LetterheadProposal | undefined {
  const before = letterheadOn(known, event.happenedOn);
  const names = event.successors.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const [next] = names;
  // Several schools came out of it: which of them this one is, nobody has said.
  if (!before || next === undefined || names.length > 1) return undefined;
  if (known.some(({ validFrom }) => validFrom === event.happenedOn)) return undefined;
  const change = event.kind === 'governingBodyChange' ? { governingBody: next } : { name: next };
  const after = { name: before.name, governingBody: before.governingBody, ...change };
  if (isSame(after.name, before.name) && isSame(after.governingBody, before.governingBody)) return undefined;
  return {
    source: { from: 'event', organizationEventId: event.organizationEventId, kind: event.kind },
    validFrom: event.happenedOn,
    ...after,
    place: before.place,
    notationCode: before.notationCode,
    printedNow: event.kind === 'governingBodyChange' ? before.governingBody : before.name,
    fillsProfileId: null,
  };
}

/** Papers print the name in capitals; where it is the same name it is kept as the school writes it. */
function sameName(printed: string, written: string | undefined): string {
  return written && isSame(printed, written) ? written : printed;
}

function isSame(left: string, right: string): boolean {
  const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  return plain(left) === plain(right);
}
