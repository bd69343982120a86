import { roleName } from '../account/role-names.ts';
import { councilRoleChoices, groupRoleChoices } from '../cycle/choices.ts';
import { formatDate } from '../format/dates.ts';
import { m } from '../i18n/m.ts';

/** What somebody holds: the school's own words, or the words for a seat or a duty; empty where there are none. */
export function heldLabel(kind: string, label: string): string {
  if (kind === 'duty' && (label === 'principal' || label === 'clerk' || label === 'accountant')) return roleName(label);
  if (kind === 'councilSeat') return councilRoleChoices().find(({ value }) => value === label)?.label ?? label;
  return kind === 'groupSeat' ? seatLabel(label) : label;
}

/** `secretary:leader`, `2:member`. */
function seatLabel(code: string): string {
  const [group = '', role] = code.split(':');
  const roleLabel = groupRoleChoices().find(({ value }) => value === role)?.label;
  if (roleLabel === undefined) return code;
  return `${group === 'secretary' ? m.groupSecretary() : m.groupNumber({ number: group })}: ${roleLabel}`;
}

/** A day, the end of a week (`W9`), or a printed period as it is. */
export function heldUntil(due: string): string {
  const week = /^W(\d+)$/.exec(due)?.[1];
  if (week !== undefined) return m.timetableWeek({ from: week });
  return /^\d{4}-\d{2}/.test(due) ? formatDate(due) : due;
}
