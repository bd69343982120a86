import { m } from '../../../../../lib/i18n/m.ts';
import { blankRows } from './blanks.ts';
import { column, type DraftColumn } from './draft-columns.ts';

export interface DraftField {
  readonly pointer: string;
  readonly label: string;
  readonly kind: 'line' | 'area' | 'date' | 'number' | 'list' | 'numbers';
}

export interface DraftTable {
  /** Pointer of the list. */
  readonly pointer: string;
  readonly title: string;
  readonly columns: readonly DraftColumn[];
  readonly blank: object;
}

export interface DraftGroup {
  readonly pointer: string;
  readonly title: string;
  readonly fields: readonly DraftField[];
  readonly table: DraftTable;
}

export interface DraftSection {
  /** Parts of the draft that it shows; the first one names it. */
  readonly parts: readonly string[];
  readonly title: string;
  readonly fields: readonly DraftField[];
  readonly tables: readonly DraftTable[];
  readonly groups?: readonly DraftGroup[];
}

export function members(pointer: string, title: string, roles: Readonly<Record<string, string>>): DraftTable {
  return table(pointer, title, blankRows.member, [
    column.text('name', m.impFldName(), 13),
    column.text('position', m.impFldPost(), 11),
    column.text('role', m.impFldDuty(), 9),
    column.choice('roleKey', m.impFldRole(), roles),
  ]);
}

export function groupRoles() {
  return { leader: m.impRoleLeader(), member: m.impRoleGroupMember() };
}

export function field(pointer: string, label: string, kind: DraftField['kind'] = 'line'): DraftField {
  return { pointer, label, kind };
}

export function table(pointer: string, title: string, blank: object, columns: readonly DraftColumn[]): DraftTable {
  return { pointer, title, blank, columns };
}
