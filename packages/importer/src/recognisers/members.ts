import { type Cell, cellText } from '../model/blocks.ts';
import type { Context } from '../model/context.ts';
import type { CouncilRoleKey, GroupRoleKey, MemberDraft } from '../plan-draft.ts';
import { columnOf, type ReadTable } from '../tables/read-table.ts';
import { fold } from '../text/fold.ts';
import { isName, nameLikeness, withoutHonorific } from '../text/names.ts';

export function councilRoleOf(role: string): CouncilRoleKey {
  const folded = fold(role).trim();
  if (/^(p\s*\.|pho\b|pct\b)\s*/.test(folded) && /(chu tich|ct|truong ban|pct)/.test(folded)) return 'viceChair';
  if (/^(chu tich|ct\b|truong ban)/.test(folded)) return 'chair';
  if (/thu ky|^tk\b|^tkhd/.test(folded)) return 'secretary';
  return 'member';
}

export function groupRoleOf(role: string): GroupRoleKey {
  const folded = fold(role).trim();
  if (/^(pho|p\.)/.test(folded)) return 'member';
  return /(nhom truong|truong nhom|truong ban|to truong|chu tri|phu trach nhom|truong tieu ban)/.test(folded)
    ? 'leader'
    : 'member';
}

/** "nhóm trưởng", "Trưởng ban", "thành viên": a role in a group, not a post in the school. */
export const isGroupRole = (text: string): boolean =>
  /^(pho )?((nhom|ban|to) (truong|pho)|truong (nhom|ban)|thanh vien|uy vien|uv|thu ky)\b/.test(fold(text).trim());

interface MemberColumns {
  ordinal: number;
  name: number;
  position: number;
  role: number;
  signature: number;
  note: number;
}

export function memberColumns(table: ReadTable): MemberColumns {
  return {
    ordinal: columnOf(table, 'ordinal'),
    name: columnOf(table, 'name', 'members', 'leader'),
    position: columnOf(table, 'position'),
    role: columnOf(table, 'role'),
    signature: columnOf(table, 'signature'),
    note: columnOf(table, 'note'),
  };
}

const at = (row: readonly Cell[], column: number): Cell | undefined => (column < 0 ? undefined : row[column]);

/** One person of a people table; claims its cells. Rows without a name are not people. */
export function readMember<Role extends string>(
  context: Context,
  base: string,
  columns: MemberColumns,
  row: readonly Cell[],
  roleKeyOf: (role: string) => Role,
  confidence: number,
): MemberDraft<Role> | null {
  const printed = withoutHonorific(cellText(at(row, columns.name)));
  const both = columns.position < 0 ? namedWithPosition(printed) : null;
  const name = both?.name ?? printed;
  if (name === '' || !/\p{L}/u.test(name)) return null;
  const ordinalText = cellText(at(row, columns.ordinal));
  const role = columns.role < 0 ? null : cellText(at(row, columns.role)) || null;
  const member: MemberDraft<Role> = {
    order: /^\d+/.test(ordinalText) ? Number.parseInt(ordinalText, 10) : null,
    name,
    position: both?.position ?? (columns.position < 0 ? null : cellText(at(row, columns.position)) || null),
    role,
    roleKey: role === null ? null : roleKeyOf(role),
  };
  if (columns.signature >= 0) member.signature = cellText(at(row, columns.signature));
  if (columns.note >= 0) member.note = cellText(at(row, columns.note));
  const sure = confidence * (nameLikeness(name) === 1 ? 1 : 0.75);
  context.ledger.claim(`${base}/order`, at(row, columns.ordinal), confidence);
  context.ledger.claim(`${base}/name`, at(row, columns.name), sure);
  context.ledger.claim(`${base}/position`, at(row, both ? columns.name : columns.position), confidence);
  context.ledger.claim(`${base}/role`, at(row, columns.role), confidence);
  if (role !== null) context.ledger.claim(`${base}/roleKey`, at(row, columns.role), confidence);
  context.ledger.claim(`${base}/note`, at(row, columns.note), confidence);
  return member;
}

/** "Phạm Gia Bình – Hiệu trưởng", "Phạm Gia Bình (Hiệu trưởng)": name and position in one cell. */
export function namedWithPosition(text: string): { name: string; position: string } | null {
  const match = /^([^,;:()–-]+?)\s*(?:\s[–-]\s|[,;:]\s*|\()\s*([^()]+?)\)?$/u.exec(text);
  return match?.[1] && match[2] && isName(match[1]) ? { name: match[1], position: match[2] } : null;
}

export const tableConfidence = (table: ReadTable): number => (table.layout === 'grid' ? 0.98 : 0.93);

/** Claims header cells for the value `columns`, and marks repeated header rows as noise. */
export function claimHeader(context: Context, pointer: string, table: ReadTable): void {
  context.ledger.claim(pointer, table.headerCells, 0.98);
  for (const row of table.repeated) for (const part of row) context.ledger.markNoise(part, 'repeatedHeader');
}
