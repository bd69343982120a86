import type { DocumentModel } from './document-model.ts';
import { inlinesOf } from './walk.ts';

/** Where each blank is filled in; the screen's name is the last part of the message key `paper.fillIn.<place>`. */
const PLACES = {
  governingBody: 'letterhead',
  place: 'letterhead',
  number: 'issue',
  notation: 'letterhead',
  date: 'issue',
  subject: 'plan.subject',
  legalBases: 'plan.legalBases',
  purpose: 'plan.purpose',
  scope: 'plan.scope',
  tool: 'plan.tool',
  council: 'council.members',
  councilDecision: 'council.decision',
  groups: 'council.groups',
  assignments: 'council.assignments',
  period: 'cycle.period',
  training: 'plan.training',
  resources: 'plan.resources',
  budgetAmount: 'plan.budget',
  experts: 'plan.experts',
  evidenceNeeds: 'plan.evidenceNeeds',
  timetable: 'plan.timetable',
  milestones: 'plan.milestones',
  organisation: 'plan.organisation',
  signerPost: 'issue',
  signerName: 'issue',
  receiver: 'plan.investments',
  investments: 'plan.investments',
  quantity: 'plan.investments',
  cost: 'plan.investments',
  budget: 'plan.budget',
  weekTasks: 'plan.timetable',
  weekDates: 'cycle.calendar',
  baseDecision: 'council.decision',
  amendments: 'council.members',
  chairName: 'council.members',
  secretaryName: 'council.members',
  accountantName: 'people',
  principalName: 'people',
  meetingTime: 'byHand',
  meetingPlace: 'byHand',
  attendance: 'byHand',
  discussion: 'byHand',
  vote: 'byHand',
} as const satisfies Readonly<Record<string, string>>;

export type BlankName = keyof typeof PLACES;

export interface BlankListItem {
  readonly blank: BlankName;
  /** `paper.blank.<name>`: what is missing, in words. */
  readonly messageKey: `paper.blank.${BlankName}`;
  /** `paper.fillIn.<place>`: where to fill it in. */
  readonly fillIn: `paper.fillIn.${(typeof PLACES)[BlankName]}`;
  /** How often it is printed in this paper. */
  readonly count: number;
}

/** All message keys that `listBlanks` can name, for the translation catalogue and its test. */
export const BLANK_MESSAGE_KEYS: readonly string[] = Object.entries(PLACES)
  .flatMap(([name, place]) => [`paper.blank.${name}`, `paper.fillIn.${place}`])
  .filter((key, index, keys) => keys.indexOf(key) === index);

/** What the paper prints as dots, each name once, in the order of first appearance. */
export function listBlanks(model: DocumentModel): readonly BlankListItem[] {
  const counts = new Map<BlankName, number>();
  for (const inline of inlinesOf(model)) {
    if (inline.kind === 'blank') counts.set(inline.blank, (counts.get(inline.blank) ?? 0) + 1);
  }
  return [...counts].map(([blank, count]) => ({
    blank,
    messageKey: `paper.blank.${blank}` as const,
    fillIn: `paper.fillIn.${PLACES[blank]}` as const,
    count,
  }));
}
