import { type Cell, cellText } from '../model/blocks.ts';
import type { Context } from '../model/context.ts';
import type { CouncilRoleKey, GroupRoleKey, MemberDraft } from '../plan-draft.ts';
import { groupNumber } from '../sections/headings.ts';
import { columnOf, columnTexts, type ReadTable } from '../tables/read-table.ts';
import { criteriaOf, ensureAssignments } from './assignments.ts';
import { ensureCouncil, readCouncilTable } from './council.ts';
import { claimHeader, groupRoleOf, memberColumns, readMember, tableConfidence } from './members.ts';
import { openGroup } from './working-groups.ts';

/** Columns of a task table (form F03). */
interface TaskColumns {
  group: number;
  criterion: number;
  duty: number;
  sure: number;
}

function taskColumns(table: ReadTable): TaskColumns {
  const duty = table.columns.findLastIndex((column) => column.kind === 'role' || column.kind === 'content');
  return {
    group: columnOf(table, 'group'),
    criterion: columnOf(table, 'criterion', 'standardCriterion', 'standard'),
    duty: duty === columnOf(table, 'role') ? -1 : duty,
    sure: tableConfidence(table) - 0.05,
  };
}

/** Task table of the Council (form F03) that also names the Council: one row per member with group, criteria and duty. */
export function readTaskTable(context: Context, table: ReadTable): void {
  const council = ensureCouncil(context);
  const first = council.members.length;
  readCouncilTable(context, table);
  const columns = taskColumns(table);
  const named = table.rows.filter((row) => cellText(row[columnOf(table, 'name')]) !== '');
  for (const [index, row] of named.entries()) {
    const member = council.members[first + index];
    if (!member) continue;
    takeDuty(context, member, `/council/members/${first + index}`, columns, row);
    const number = columns.group < 0 ? null : groupNumber(cellText(row[columns.group]));
    if (number !== null) {
      const group = openGroup(context, `Nhóm ${number}`, number, row[columns.group]);
      const base = `/workingGroups/${context.plan.workingGroups.indexOf(group)}/members/${group.members.length}`;
      group.members.push({
        order: group.members.length + 1,
        name: member.name,
        position: member.position,
        role: null,
        roleKey: null,
      });
      context.ledger.claim(`${base}/name`, [row[columns.group], row[columnOf(table, 'name')]], columns.sure);
    }
    assign(context, member.name, number, columns, row);
  }
}

/** Task table that stands beside the Council's list: the role is the role in the group. */
export function readGroupTaskTable(context: Context, table: ReadTable): void {
  const columns = taskColumns(table);
  const people = memberColumns(table);
  let at = 0;
  for (const row of table.rows) {
    const number = groupNumber(cellText(row[columns.group]));
    if (number !== null) at = number;
    if (at === 0) continue;
    const group = openGroup(context, cellText(row[columns.group]) || null, at, row[columns.group]);
    if (group.columns.length === 0) group.columns = columnTexts(table);
    const base = `/workingGroups/${context.plan.workingGroups.indexOf(group)}`;
    const place = `${base}/members/${group.members.length}`;
    const member = readMember(context, place, people, row, groupRoleOf, columns.sure);
    if (!member) continue;
    context.ledger.claim(`${base}/number`, row[columns.group], columns.sure);
    takeDuty(context, member, place, columns, row);
    group.members.push(member);
    assign(context, member.name, at, columns, row);
  }
  claimHeader(context, '/workingGroups/0/columns', table);
}

function takeDuty(
  context: Context,
  member: MemberDraft<CouncilRoleKey | GroupRoleKey>,
  base: string,
  columns: TaskColumns,
  row: readonly Cell[],
): void {
  if (columns.duty < 0) return;
  member.duty = cellText(row[columns.duty]);
  context.ledger.claim(`${base}/duty`, row[columns.duty], columns.sure);
}

/** One assignment for each criterion of the row. */
function assign(
  context: Context,
  person: string,
  group: number | null,
  columns: TaskColumns,
  row: readonly Cell[],
): void {
  if (columns.criterion < 0) return;
  const text = cellText(row[columns.criterion]);
  const listed = criteriaOf(text);
  const criteria = listed.length > 0 ? listed : (text.match(/\d{1,2}\.\d{1,2}/g) ?? []);
  const { rows } = ensureAssignments(context);
  for (const criterion of criteria) {
    context.ledger.claim(`/assignments/rows/${rows.length}/criterion`, row[columns.criterion], columns.sure);
    rows.push({
      order: rows.length + 1,
      standard: Number(criterion.split('.')[0]),
      criterion,
      content: `Tiêu chí ${criterion}`,
      assignee: person,
      groups: group === null ? [] : [group],
      persons: [person],
      periodText: null,
      periodFrom: null,
      periodTo: null,
      note: '',
    });
  }
}
