import { type SectionName, sections } from '@minhchung/contract';

interface SectionTable {
  readonly table: string;
  readonly id: string;
  /** Column with the row that this one hangs on, and that row's table. */
  readonly parent: { readonly column: string; readonly table: string } | null;
}

/** Where the rows of each table of a cycle are stored. */
export const sectionTables: Readonly<Record<SectionName, SectionTable>> = {
  targets: { table: 'target', id: 'target_id', parent: null },
  legalBases: { table: 'legal_basis', id: 'legal_basis_id', parent: null },
  resources: { table: 'resource_item', id: 'resource_item_id', parent: null },
  budget: { table: 'budget_line', id: 'budget_line_id', parent: null },
  investments: { table: 'investment_request', id: 'investment_request_id', parent: null },
  evidenceNeeds: { table: 'evidence_need', id: 'evidence_need_id', parent: null },
  timetable: { table: 'timetable_row', id: 'timetable_row_id', parent: null },
  tasks: { table: 'task', id: 'task_id', parent: { column: 'timetable_row_id', table: 'timetable_row' } },
  improvementPriorities: { table: 'improvement_priority', id: 'improvement_priority_id', parent: null },
  milestones: { table: 'milestone', id: 'milestone_id', parent: null },
  recipients: { table: 'recipient', id: 'recipient_id', parent: null },
  assignments: { table: 'assignment', id: 'assignment_id', parent: null },
  councilMembers: {
    table: 'council_member',
    id: 'council_member_id',
    parent: { column: 'council_id', table: 'council' },
  },
  groups: { table: 'working_group', id: 'group_id', parent: null },
  groupMembers: {
    table: 'group_member',
    id: 'group_member_id',
    parent: { column: 'group_id', table: 'working_group' },
  },
};

/** Fields that are a column of the table itself; the parties of an assignment are rows of their own. */
export function columnFields(name: SectionName): readonly string[] {
  return Object.keys(sections[name].fields).filter((field) => field !== 'parties');
}
