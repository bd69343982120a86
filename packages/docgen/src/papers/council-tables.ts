import type { TableBlock, TableCell } from '../model/document-model.ts';
import { cleanText, inlines } from '../model/inlines.ts';
import type {
  CouncilMemberLine,
  CouncilRole,
  GroupMemberLine,
  SecretaryGroupLines,
  WorkingGroupLines,
} from './paper-parts.ts';
import { type CellInput, type ColumnSpec, table } from './table-builder.ts';

export const ROLE_ORDER: readonly CouncilRole[] = ['chair', 'viceChair', 'secretary', 'member'];
export const COUNCIL_ROLE_WORDS = {
  A: { chair: 'Chủ tịch HĐ', viceChair: 'Phó Chủ tịch HĐ', secretary: 'Thư ký HĐ', member: 'Ủy viên HĐ' },
  B: { chair: 'Chủ tịch', viceChair: 'Phó Chủ tịch', secretary: 'Thư ký', member: 'Ủy viên' },
} as const;

export type CouncilColumns = 'regimeA' | 'regimeB' | 'withSignatures';

const NUMBER: ColumnSpec = { title: 'TT', weight: 12, align: 'center', holds: 'number' };
const NAME: ColumnSpec = { title: 'Họ và tên', weight: 52 };
const TITLE_AND_POST: ColumnSpec = { title: 'Chức danh, chức vụ', weight: 56 };
const DUTY: ColumnSpec = { title: 'Nhiệm vụ', weight: 45 };

/** F02: list of the council. Members stand in the order chair, vice chair, secretary, member; inside a role as given. */
export function councilTable(members: readonly CouncilMemberLine[], columns: CouncilColumns): TableBlock {
  const ordered = ROLE_ORDER.flatMap((role) => members.filter((member) => member.role === role));
  const words = COUNCIL_ROLE_WORDS[columns === 'regimeB' ? 'B' : 'A'];
  const role = (member: CouncilMemberLine) => member.roleText ?? words[member.role];
  if (columns === 'regimeB') {
    return table(
      'Danh sách Hội đồng tự đánh giá',
      [
        NUMBER,
        NAME,
        { title: 'Chức vụ', weight: 40 },
        { title: 'Vai trò trong Hội đồng', weight: 33 },
        { title: 'Ghi chú', weight: 28 },
      ],
      ordered.map((member, index) => [String(index + 1), member.fullName, member.position, role(member), member.note]),
    );
  }
  const withNote = (member: CouncilMemberLine) =>
    member.note === null || member.note === '' ? role(member) : `${role(member)}; ${member.note}`;
  const rows = ordered.map((member, index) => [String(index + 1), member.fullName, member.position, withNote(member)]);
  if (columns === 'regimeA') return table('Danh sách Hội đồng tự đánh giá', [NUMBER, NAME, TITLE_AND_POST, DUTY], rows);
  return table(
    'Danh sách Hội đồng tự đánh giá',
    [
      NUMBER,
      { ...NAME, weight: 46 },
      { ...TITLE_AND_POST, weight: 46 },
      { ...DUTY, weight: 36 },
      { title: 'Chữ ký', weight: 25, holds: 'handwriting' },
    ],
    rows.map((row) => [...row, null]),
  );
}

/** F03: list of the secretary group, also used for one working group on its own. */
export function groupTable(summary: string, members: readonly GroupMemberLine[], roles: GroupRoleWords): TableBlock {
  return table(
    summary,
    [NUMBER, NAME, TITLE_AND_POST, DUTY],
    members.map((member, index) => [String(index + 1), member.fullName, member.position, groupRole(member, roles)]),
  );
}

export function secretaryTable(group: SecretaryGroupLines): TableBlock {
  return groupTable('Danh sách nhóm thư ký', group.members, SECRETARY_ROLES);
}

export interface GroupRoleWords {
  readonly leader: string;
  readonly member: string;
}

export const SECRETARY_ROLES: GroupRoleWords = { leader: 'Trưởng nhóm', member: 'Thành viên' };
export const WORKING_GROUP_ROLES: GroupRoleWords = { leader: 'Nhóm trưởng', member: 'Thành viên' };

/** F04: all working groups in one table, the group's cell merged over its members. TT runs through. */
export function workingGroupsTable(groups: readonly WorkingGroupLines[]): TableBlock {
  let running = 0;
  const rows = groups.flatMap((group) => {
    const label: TableCell = { paragraphs: groupTitle(group).map((line) => inlines(line)) };
    if (group.members.length === 0) return [[label, null, null, null, null] satisfies CellInput[]];
    return group.members.map((member, index): readonly CellInput[] => {
      running += 1;
      const own = [String(running), member.fullName, member.position, groupRole(member, WORKING_GROUP_ROLES)];
      return index === 0 ? [{ ...label, rowSpan: group.members.length }, ...own] : own;
    });
  });
  return table(
    'Danh sách nhóm công tác',
    [
      { title: 'Nhóm', weight: 46 },
      NUMBER,
      { ...NAME, weight: 41 },
      { ...TITLE_AND_POST, weight: 40 },
      { ...DUTY, weight: 26 },
    ],
    rows,
  );
}

/** "Nhóm 1 (Tiêu chuẩn 1)" and, on a second line, the title of the standard. */
export function groupTitle(group: WorkingGroupLines): readonly string[] {
  const label = group.number === null ? '' : `Nhóm ${group.number}`;
  const name = group.name === null ? '' : cleanText(group.name);
  const standards = group.standards.length === 0 ? '' : `Tiêu chuẩn ${group.standards.join(', ')}`;
  const head = name === '' ? joined(label, standards === '' ? '' : `(${standards})`, ' ') : joined(label, name, ': ');
  const title = group.standardTitle === null ? '' : cleanText(group.standardTitle);
  return [head, title].filter((line) => line !== '');
}

/** Closing line of a list: "Danh sách gồm có 07 người./." */
export function listCount(count: number): string {
  return `Danh sách gồm có ${String(count).padStart(2, '0')} người./.`;
}

export function groupRole(member: GroupMemberLine, words: GroupRoleWords): string {
  return member.roleText ?? words[member.role];
}

export function joined(left: string, right: string, separator: string): string {
  return [left, right].filter((part) => part !== '').join(separator);
}
