import { cellText } from '../model/blocks.ts';
import type { Context } from '../model/context.ts';
import { groupNumber } from '../sections/headings.ts';
import { columnOf, type ReadTable } from '../tables/read-table.ts';
import { ensureAssignments } from './assignments.ts';
import { ensureCouncil, readCouncilTable } from './council.ts';
import { tableConfidence } from './members.ts';
import { openGroup } from './working-groups.ts';

/** Task table of the Council (form F03): one row per member with group, criteria and duty. */
export function readTaskTable(context: Context, table: ReadTable): void {
  const council = ensureCouncil(context);
  const first = council.members.length;
  const before = context.plan.assignments?.rows.length ?? 0;
  readCouncilTable(context, table);
  const groupColumn = columnOf(table, 'group');
  const criterionColumn = columnOf(table, 'criterion', 'standardCriterion', 'standard');
  const dutyColumn = table.columns.findLastIndex((column) => column.kind === 'role' || column.kind === 'content');
  const named = table.rows.filter((row) => cellText(row[columnOf(table, 'name')]) !== '');
  const sure = tableConfidence(table) - 0.05;
  for (const [index, row] of named.entries()) {
    const at = first + index;
    const member = council.members[at];
    if (!member) continue;
    if (dutyColumn >= 0 && dutyColumn !== columnOf(table, 'role')) {
      member.duty = cellText(row[dutyColumn]);
      context.ledger.claim(`/council/members/${at}/duty`, row[dutyColumn], sure);
    }
    const number = groupColumn < 0 ? null : groupNumber(cellText(row[groupColumn]));
    if (number !== null) {
      const group = openGroup(context, `Nhóm ${number}`, number, row[groupColumn]);
      const base = `/workingGroups/${context.plan.workingGroups.indexOf(group)}/members/${group.members.length}`;
      group.members.push({
        order: group.members.length + 1,
        name: member.name,
        position: member.position,
        role: null,
        roleKey: null,
      });
      context.ledger.claim(`${base}/name`, [row[groupColumn], row[columnOf(table, 'name')]], sure);
    }
    const criteria = criterionColumn < 0 ? [] : [...cellText(row[criterionColumn]).matchAll(/\d{1,2}\.\d{1,2}/g)];
    for (const [criterion] of criteria) {
      const assignments = ensureAssignments(context);
      context.ledger.claim(`/assignments/rows/${assignments.rows.length}/criterion`, row[criterionColumn], sure);
      assignments.rows.push({
        order: assignments.rows.length - before + 1,
        standard: Number(criterion.split('.')[0]),
        criterion,
        content: `Tiêu chí ${criterion}`,
        assignee: member.name,
        groups: number === null ? [] : [number],
        persons: [member.name],
        periodText: null,
        periodFrom: null,
        periodTo: null,
        note: '',
      });
    }
  }
}
