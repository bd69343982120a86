import { searchKey } from '@minhchung/domain';
import type { RowContent } from './revision.ts';

/** How a row of a section is known again in a corrected paper. */
export interface RowIdentity {
  /** Names the row by itself (a person, a number); null when this row has no such name. */
  readonly key: (values: RowContent) => string | null;
  /** What the row says; `children` are the words of the rows under it. */
  readonly words: (values: RowContent, children: string) => string;
  /** Where rows lie near each other; equal places speak for the same row. */
  readonly place: (values: RowContent) => string | null;
  /** A timetable is known by its work first: one week put in moves all numbers after it. */
  readonly wordsBeforeKey?: boolean;
  /** Fields that the workspace writes and a paper does not carry: work done is no difference from the paper. */
  readonly workFields?: readonly string[];
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const folded = (value: unknown): string => searchKey(text(value));
/** Joined when at least the first says something. */
const keyOf = (...parts: readonly unknown[]): string | null =>
  text(parts[0]) === '' ? null : parts.map(folded).join('|');
const none = (): null => null;
const wordsOf =
  (...fields: readonly string[]) =>
  (values: RowContent) =>
    fields.map((field) => text(values[field])).join(' ');

const member: RowIdentity = {
  key: (values) => keyOf(values.personId),
  words: wordsOf('printedName'),
  place: none,
};

const plain: RowIdentity = { key: none, words: (values) => Object.values(values).map(text).join(' '), place: none };

const identities: Readonly<Record<string, RowIdentity>> = {
  targets: { key: (values) => keyOf(values.kind, values.source), words: wordsOf('dueText'), place: none },
  legalBases: { key: (values) => keyOf(values.number), words: wordsOf('type', 'subject', 'text'), place: none },
  resources: {
    key: (values) => keyOf(values.label, values.kind, values.standardCode, values.text),
    words: wordsOf('label', 'text'),
    place: (values) => keyOf(values.kind, values.label, values.standardCode),
  },
  budget: {
    key: (values) => keyOf(values.text),
    words: wordsOf('text'),
    place: none,
    workFields: ['status'],
  },
  investments: {
    key: (values) => keyOf(values.item, values.schoolYear),
    words: wordsOf('action', 'item'),
    place: (values) => keyOf(values.schoolYear),
    workFields: ['status'],
  },
  evidenceNeeds: {
    key: (values) => keyOf(values.description, values.criterionCode, values.standardCode),
    words: wordsOf('description'),
    place: (values) => keyOf(values.criterionCode) ?? keyOf(values.standardCode),
    workFields: ['status', 'statusReason'],
  },
  timetable: {
    key: (values) => keyOf(values.weekFrom, values.weekTo) ?? keyOf(values.dateFrom, values.dateTo),
    words: (values, children) => (children === '' ? wordsOf('product', 'ownerText')(values) : children),
    place: (values) => keyOf(values.weekFrom, values.weekTo) ?? keyOf(values.dateFrom),
    wordsBeforeKey: true,
  },
  tasks: {
    key: (values) => keyOf(values.label),
    words: wordsOf('label'),
    place: none,
    workFields: ['status', 'personId'],
  },
  improvementPriorities: {
    key: (values) => keyOf(values.criterionCode),
    words: wordsOf('problem', 'goal'),
    place: (values) => keyOf(values.criterionCode),
    wordsBeforeKey: true,
  },
  milestones: {
    key: (values) => keyOf(values.date) ?? keyOf(values.month),
    words: wordsOf('text'),
    place: (values) => keyOf(values.date) ?? keyOf(values.month),
    wordsBeforeKey: true,
  },
  recipients: { key: (values) => keyOf(values.name), words: wordsOf('name'), place: none },
  assignments: {
    key: (values) => keyOf(values.criterionCode) ?? keyOf(values.standardCode, values.content),
    words: wordsOf('content', 'assigneeText'),
    place: (values) => keyOf(values.standardCode),
  },
  councilMembers: member,
  groups: { key: (values) => keyOf(values.kind, values.number), words: wordsOf('title'), place: none },
  groupMembers: member,
  cycle: { key: () => 'cycle', words: () => '', place: none },
  plan: { key: () => 'plan', words: () => '', place: none },
  council: { key: () => 'council', words: () => '', place: none },
};

export function identityOf(section: string): RowIdentity {
  return identities[section] ?? plain;
}
