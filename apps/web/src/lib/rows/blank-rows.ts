import type { Row, SectionName } from '@minhchung/contract';
import type { RowFields } from './row-client.ts';

const meta = { rowId: '', parentId: null, position: 0, version: 0 };

/** What a row holds before anybody has typed into it, as the database fills it. */
const blanks: { readonly [Name in SectionName]: Row<Name> } = {
  targets: { ...meta, kind: 'nationalStandard', level: 1, dueText: '', dueMonth: null, source: '' },
  legalBases: { ...meta, type: '', number: '', date: null, issuer: '', subject: '', text: '' },
  resources: { ...meta, kind: '', label: '', text: '', standardCode: null, criteriaText: '', periodText: '', note: '' },
  budget: { ...meta, text: '', amountVnd: null, approvedVnd: null, spentVnd: null, source: '', status: 'estimated' },
  investments: {
    ...meta,
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
    ...meta,
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
  timetable: { ...meta, weekFrom: null, weekTo: null, dateFrom: null, dateTo: null, ownerText: '', product: '' },
  tasks: { ...meta, label: '', personId: null, status: 'todo', note: '' },
  improvementPriorities: {
    ...meta,
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
    ...meta,
    month: null,
    date: null,
    text: '',
    nationalStandardDegree: null,
    accreditationLevel: null,
    qualityLevel: null,
  },
  recipients: { ...meta, name: '', purpose: '' },
  assignments: {
    ...meta,
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
  councilMembers: {
    ...meta,
    personId: '',
    printedName: '',
    printedPost: '',
    role: 'member',
    printedRole: '',
    note: '',
  },
  groups: { ...meta, kind: 'working', number: 1, title: '', standards: [] },
  groupMembers: { ...meta, personId: '', printedName: '', printedPost: '', role: 'member', printedRole: '' },
};

/** A row that is not there yet: what is typed or pasted into a new row is read against it. */
export function blankRow<Name extends SectionName>(name: Name, start: Partial<RowFields<Name>> = {}): Row<Name> {
  return { ...blanks[name], ...start };
}
