import { cellText } from '../model/blocks.ts';
import type { Context } from '../model/context.ts';
import { readAssignments } from '../recognisers/assignments.ts';
import { readBudgetTable } from '../recognisers/budget.ts';
import { readCouncilTable, readSecretaryTable } from '../recognisers/council.ts';
import { readEvidenceNeeds } from '../recognisers/evidence-needs.ts';
import { readMilestoneTable } from '../recognisers/milestones.ts';
import { readPriorities } from '../recognisers/priorities.ts';
import { readResourceTable } from '../recognisers/resources.ts';
import { readGroupTaskTable, readTaskTable } from '../recognisers/task-table.ts';
import { isTimetable, readTimetable } from '../recognisers/timetable.ts';
import { openGroup, readGroupList, readGroupTable, readMergedGroupTable } from '../recognisers/working-groups.ts';
import { columnOf, has, type ReadTable } from '../tables/read-table.ts';
import { fold } from '../text/fold.ts';
import type { SectionKind } from './headings.ts';
import type { Section } from './sections.ts';

type TableRole =
  | 'groupList'
  | 'mergedGroups'
  | 'tasks'
  | 'people'
  | 'resourceTable'
  | 'priorities'
  | 'evidence'
  | 'budget'
  | 'milestones'
  | 'assignments'
  | 'timetable';

const READERS: Record<TableRole, (context: Context, table: ReadTable, section: Section) => void> = {
  groupList: readGroupList,
  mergedGroups: (context, table) => (isChaired(table) ? readTaskTable : readMergedGroupTable)(context, table),
  tasks: (context, table) => (isChaired(table) ? readTaskTable : readGroupTaskTable)(context, table),
  people: readPeople,
  resourceTable: readResourceTable,
  priorities: readPriorities,
  evidence: readEvidenceNeeds,
  budget: readBudgetTable,
  milestones: readMilestoneTable,
  assignments: readAssignments,
  timetable: readTimetable,
};

/** Gives a table to the recogniser that its columns and its section call for. */
export function dispatchTable(context: Context, section: Section, table: ReadTable): void {
  const role = tableRole(table, section.heading?.kind ?? null);
  if (role) READERS[role](context, table, section);
}

/** Which recogniser a table belongs to, from its columns first and the section second. */
function tableRole(table: ReadTable, kind: SectionKind | null): TableRole | null {
  const hasPerson = has(table, 'name');
  const hasCriterion = has(table, 'criterion', 'standardCriterion', 'standard');
  if (has(table, 'leader') && has(table, 'members', 'name')) return 'groupList';
  if (has(table, 'group') && has(table, 'members') && !hasPerson) return 'groupList';
  if (hasPerson && hasCriterion && has(table, 'group') && has(table, 'role') && !has(table, 'time', 'week'))
    return isTaskTable(table) ? 'tasks' : 'mergedGroups';
  if (
    hasPerson &&
    has(table, 'group') &&
    has(table, 'role', 'position') &&
    (kind !== 'assignments' || hasGroupRoles(table))
  )
    return 'mergedGroups';
  if (
    hasPerson &&
    has(table, 'role', 'position') &&
    !has(table, 'description', 'week') &&
    !(kind === 'assignments' && hasCriterion)
  )
    return 'people';
  if (has(table, 'resources') && hasCriterion && !has(table, 'description', 'problem', 'measures'))
    return 'resourceTable';
  if (
    has(table, 'problem') ||
    (has(table, 'goal') && has(table, 'measures')) ||
    (kind === 'priorities' && !has(table, 'week'))
  )
    return 'priorities';
  if (has(table, 'description') && !has(table, 'week')) return 'evidence';
  if (kind === 'evidence' && hasCriterion && has(table, 'content', 'place')) return 'evidence';
  if (has(table, 'cost') && has(table, 'content') && !has(table, 'week', 'time')) return 'budget';
  if (kind === 'milestones' && has(table, 'time', 'week')) return 'milestones';
  if (hasCriterion && has(table, 'assignee', 'group', 'name', 'members')) return 'assignments';
  if (isTimetable(table)) return 'timetable';
  if (kind === 'timetable') return 'timetable';
  if (has(table, 'resources')) return 'resourceTable';
  if (has(table, 'content') && has(table, 'assignee', 'name') && kind === 'assignments') return 'assignments';
  return null;
}

/** A cell says "Nhóm trưởng": the rows are people of groups, whatever the heading. */
const hasGroupRoles = (table: ReadTable): boolean =>
  table.rows.some((row) => /^(nhom truong|truong nhom)$/.test(fold(cellText(row[columnOf(table, 'role')]))));

/** In a task table every member's row has criteria of its own ("1.1, 1.2"). */
const isTaskTable = (table: ReadTable): boolean => {
  const at = columnOf(table, 'criterion', 'standardCriterion', 'standard');
  return table.rows.some((row) => /\d{1,2}\.\d{1,2}/.test(cellText(row[at])));
};

function readPeople(context: Context, table: ReadTable, section: Section): void {
  const kind = section.heading?.kind ?? null;
  const listed = context.plan.council?.members.length ?? 0;

  if (kind === 'group') {
    const number = section.heading?.number ?? null;
    const group =
      context.plan.workingGroups.find((found) => found.number === number) ??
      openGroup(context, section.heading?.text ?? null, number, section.source ?? undefined);
    readGroupTable(context, group, table);
    return;
  }
  const hasGroupRows = table.rows.some(
    (row) =>
      row.filter((c) => cellText(c) !== '').length === 1 &&
      /^nhom\s*\d/.test(fold(row.map(cellText).find(Boolean) ?? '')),
  );
  const chaired = isChaired(table);
  if (kind === 'secretary') readSecretaryTable(context, table);
  else if (hasGroupRows || (kind === 'groups' && !chaired && listed > 0)) readMergedGroupTable(context, table);
  else if (listed > 0 && !chaired && kind !== 'council') readSecretaryTable(context, table);
  else readCouncilTable(context, table);
}

/** Does the list name the chair of the Council? */
function isChaired(table: ReadTable): boolean {
  return table.rows.some((row) => row.some((part) => /^(chu tich|ct)( hd.*| hoi dong.*|$)/.test(fold(cellText(part)))));
}
