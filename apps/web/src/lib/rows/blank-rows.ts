import type { Row, SectionName } from '@minhchung/contract';
import type { RowFields } from './row-client.ts';

/** What a row holds before anybody has typed into it, as the database fills it. */
const blanks: { readonly [Name in SectionName]: RowFields<Name> } = {
  targets: { kind: 'nationalStandard', level: 1, dueText: '', dueMonth: null, source: '' },
  legalBases: { type: '', number: '', date: null, issuer: '', subject: '', text: '' },
  resources: { kind: '', label: '', text: '', standardCode: null, criteriaText: '', periodText: '', note: '' },
  budget: { text: '', amountVnd: null, approvedVnd: null, spentVnd: null, source: '', status: 'estimated' },
  investments: {
    action: '',
    item: '',
    quantity: null,
    schoolYear: null,
    receiver: '',
    costVnd: null,
    dueMonth: null,
    targetIds: [],
    criterionCodes: [],
    note: '',
    status: 'proposed',
  },
  evidenceNeeds: {
    standardCode: null,
    criterionCode: null,
    description: '',
    place: '',
    collectorText: '',
    groupId: null,
    personId: null,
    periodText: '',
    periodFrom: null,
    periodTo: null,
    costVnd: null,
    note: '',
    status: 'planned',
    statusReason: '',
  },
  timetable: { weekFrom: null, weekTo: null, dateFrom: null, dateTo: null, ownerText: '', product: '' },
  tasks: { label: '', personId: null, status: 'todo', note: '' },
  improvementPriorities: {
    criterionCode: null,
    problem: '',
    goal: '',
    measures: '',
    assigneeText: '',
    personId: null,
    periodText: '',
    periodFrom: null,
    periodTo: null,
    costVnd: null,
  },
  milestones: {
    month: null,
    date: null,
    text: '',
    nationalStandardDegree: null,
    accreditationLevel: null,
    qualityLevel: null,
  },
  recipients: { name: '', purpose: '' },
  assignments: {
    standardCode: null,
    criterionCode: null,
    content: '',
    assigneeText: '',
    periodText: '',
    periodFrom: null,
    periodTo: null,
    note: '',
    parties: [],
  },
  councilMembers: { personId: '', printedName: '', printedPost: '', role: 'member', printedRole: '', note: '' },
  groups: { kind: 'working', number: 1, title: '', standards: [] },
  groupMembers: { personId: '', printedName: '', printedPost: '', role: 'member', printedRole: '' },
};

/** A row that is not there yet: what is typed or pasted into a new row is read against it. */
export function blankRow<Name extends SectionName>(name: Name, start: Partial<RowFields<Name>> = {}): Row<Name> {
  const meta = { rowId: '', parentId: null, position: 0, version: 0 };
  const fields: RowFields<Name> = { ...blanks[name], ...start };
  return { ...fields, ...meta };
}
