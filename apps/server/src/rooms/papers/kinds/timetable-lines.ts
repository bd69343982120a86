import type { Row } from '@minhchung/contract';
import type { TimetableLine } from '@minhchung/docgen';
import { datesOfWeeks, formatVietnameseDate, type SchoolWeeks } from '@minhchung/domain';
import { calendarOf, filled, type PaperSource } from '../paper-source.ts';

export function timetableLines({ plan, cycle }: PaperSource): TimetableLine[] {
  const calendar = calendarOf(cycle);
  return plan.timetable.map((row) => ({
    weekText: weekText(row),
    dateText: dateText(row, calendar),
    activities: plan.tasks
      .filter((task) => task.parentId === row.rowId && task.status !== 'cancelled')
      .map((task) => task.label),
    owner: filled(row.ownerText),
    product: filled(row.product),
  }));
}

export function weekText({ weekFrom, weekTo }: Row<'timetable'>): string | null {
  if (weekFrom === null) return null;
  return weekTo === null || weekTo === weekFrom ? `Tuần ${weekFrom}` : `Tuần ${weekFrom}-${weekTo}`;
}

/** Printed dates win; without them the weeks are counted out where week one is known. */
function dateText(row: Row<'timetable'>, calendar: SchoolWeeks | null): string | null {
  const counted =
    calendar && row.weekFrom !== null ? datesOfWeeks(calendar, row.weekFrom, row.weekTo ?? row.weekFrom) : null;
  const from = row.dateFrom ?? counted?.from;
  const to = row.dateTo ?? counted?.to;
  if (!from || !to) return null;
  const last = formatVietnameseDate(to, 'numeric');
  if (from === to) return last;
  const first = formatVietnameseDate(from, 'numeric');
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, 5) : first} - ${last}`;
}
