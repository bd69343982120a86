import type { PaperKind } from '@minhchung/contract';
import { m } from '../i18n/m.ts';

/** Papers by what they are for, in the order in which a cycle needs them. */
export const paperGroups: readonly { readonly title: () => string; readonly kinds: readonly PaperKind[] }[] = [
  { title: m.papersForCouncil, kinds: ['councilDecision', 'firstMeetingMinutes', 'councilSheet'] },
  {
    title: m.papersForPlan,
    kinds: ['plan', 'assignmentSheet', 'evidenceNeedsSheet', 'timetableSheet', 'resourcesSheet'],
  },
  { title: m.papersForWeek, kinds: ['weekSheet'] },
  { title: m.papersForAuthority, kinds: ['investmentLetter'] },
];

const names: Readonly<Record<PaperKind, () => string>> = {
  councilDecision: m.paperDecision,
  plan: m.paperPlan,
  councilSheet: m.papersCouncilSheet,
  assignmentSheet: m.papersAssignmentSheet,
  evidenceNeedsSheet: m.papersEvidenceNeedsSheet,
  timetableSheet: m.papersTimetableSheet,
  resourcesSheet: m.papersResourcesSheet,
  weekSheet: m.papersWeekSheet,
  investmentLetter: m.papersInvestmentLetter,
  firstMeetingMinutes: m.papersFirstMeetingMinutes,
};

export function paperName(kind: PaperKind): string {
  return names[kind]();
}

export function isPaperKind(value: unknown): value is PaperKind {
  return typeof value === 'string' && Object.hasOwn(names, value);
}

/** Which of several a paper is made from. */
export interface PaperChoice {
  readonly week?: number;
  readonly letter?: string;
  readonly council?: string;
}
