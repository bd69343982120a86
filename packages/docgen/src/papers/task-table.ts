import type { TableBlock } from '../model/document-model.ts';
import { cleanText } from '../model/inlines.ts';
import {
  COUNCIL_ROLE_WORDS,
  groupRole,
  groupTitle,
  ROLE_ORDER,
  SECRETARY_ROLES,
  WORKING_GROUP_ROLES,
} from './council-tables.ts';
import type { AssignmentLine, CouncilMemberLine, SecretaryGroupLines, WorkingGroupLines } from './paper-parts.ts';
import { table } from './table-builder.ts';

interface TaskRow {
  readonly positions: string[];
  readonly roles: string[];
  readonly groups: string[];
  readonly criteria: string[];
}

/**
 * F03, task table of regime B: one row per name of the council and the groups, with groups and criteria. Posts that differ
 * between the lists are all printed. An assignee who is in no list ("Hiệu trưởng") gets a row of its own.
 */
export function taskTable(
  members: readonly CouncilMemberLine[],
  secretaryGroup: SecretaryGroupLines | null,
  groups: readonly WorkingGroupLines[],
  assignments: readonly AssignmentLine[],
): TableBlock {
  const rows = new Map<string, TaskRow>();
  const row = (name: string, position: string | null): TaskRow => {
    const key = cleanText(name);
    const known = rows.get(key) ?? { positions: [], roles: [], groups: [], criteria: [] };
    const post = cleanText(position ?? '');
    if (post !== '' && !known.positions.includes(post)) known.positions.push(post);
    rows.set(key, known);
    return known;
  };
  for (const role of ROLE_ORDER) {
    for (const member of members.filter((one) => one.role === role)) {
      row(member.fullName, member.position).roles.push(member.roleText ?? COUNCIL_ROLE_WORDS.B[role]);
    }
  }
  for (const member of secretaryGroup?.members ?? []) {
    row(member.fullName, member.position).groups.push(`Nhóm thư ký (${groupRole(member, SECRETARY_ROLES)})`);
  }
  for (const group of groups) {
    const label = group.number === null ? (groupTitle(group)[0] ?? '') : `Nhóm ${group.number}`;
    for (const member of group.members) {
      row(member.fullName, member.position).groups.push(`${label} (${groupRole(member, WORKING_GROUP_ROLES)})`);
    }
  }
  const listed = [...rows.keys()].filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  for (const line of assignments) {
    const assignee = cleanText(line.assignee ?? '');
    const criterion = line.criterion ?? (line.standard === null ? null : `Tiêu chuẩn ${line.standard}`);
    if (assignee === '' || criterion === null) continue;
    for (const name of namesIn(assignee, listed))
      row(name, rows.has(name) ? null : (line.assigneePost ?? null)).criteria.push(criterion);
  }
  return table(
    'Bảng phân công nhiệm vụ',
    [
      { title: 'TT', weight: 12, align: 'center', holds: 'number' },
      { title: 'Họ và tên', weight: 46 },
      { title: 'Chức vụ', weight: 42 },
      { title: 'Vai trò', weight: 30 },
      { title: 'Nhóm công tác', weight: 47 },
      { title: 'Tiêu chí phụ trách', weight: 36 },
      { title: 'Nhiệm vụ cụ thể', weight: 44 },
    ],
    [...rows].map(([name, one], index) => [
      String(index + 1),
      name,
      one.positions.join('; '),
      one.roles.join('; '),
      one.groups,
      one.criteria.join(', '),
      null,
    ]),
  );
}

/** Longest names first, so that "Lò Ngọc Ánh" is not found inside a longer name. */
function namesIn(assignee: string, listed: readonly string[]): readonly string[] {
  const found: string[] = [];
  let rest = assignee;
  for (const name of listed) {
    if (!rest.includes(name)) continue;
    found.push(name);
    rest = rest.replaceAll(name, ' ');
  }
  return found.length === 0 ? [assignee] : found;
}
