import { addDays, weekday } from '../calendar/iso-date.ts';
import {
  type DateRange,
  datesOfWeek,
  datesOfWeeks,
  mondayOf,
  type SchoolWeeks,
  weekOf,
} from '../calendar/school-weeks.ts';

/** When a row of a timetable takes place: weeks, days, or both; days that somebody wrote win over those of the weeks. */
export type RowSpan = {
  weekFrom: number | null;
  weekTo: number | null;
  dateFrom: string | null;
  dateTo: string | null;
};

/** First and last day of a row; null when neither its days are written nor its weeks have dates. */
export function daysOfRow(calendar: SchoolWeeks | null, row: RowSpan): DateRange | null {
  const first = row.weekFrom ?? row.weekTo;
  const last = row.weekTo ?? row.weekFrom;
  const counted =
    calendar && first !== null && last !== null ? datesOfWeeks(calendar, first, Math.max(first, last)) : null;
  const to = row.dateTo ?? counted?.to ?? row.dateFrom;
  const from = row.dateFrom ?? counted?.from ?? row.dateTo;
  if (to === null || from === null) return null;
  return from > to ? { from: to, to } : { from, to };
}

/** Whether somebody wrote days into the row: then the calendar does not move it. */
export function hasOwnDays(row: RowSpan): boolean {
  return row.dateFrom !== null || row.dateTo !== null;
}

/** Numbers of the counted weeks that share a day with the stretch; nulls when there are none before week 60. */
export function weeksOfDays(calendar: SchoolWeeks, { from, to }: DateRange): Pick<RowSpan, 'weekFrom' | 'weekTo'> {
  let weekFrom: number | null = null;
  let weekTo: number | null = null;
  for (let week = 1; week <= 60; week += 1) {
    const days = datesOfWeek(calendar, week);
    if (days.from > to) break;
    if (days.to < from) continue;
    weekFrom ??= week;
    weekTo = week;
  }
  return { weekFrom, weekTo };
}

/**
 * The row so many weeks later. Weeks count as the calendar counts them, so a row that steps over Tết lands after it;
 * written days keep their day of the week and the numbers of their weeks follow.
 */
export function laterRow(calendar: SchoolWeeks | null, row: RowSpan, weeks: number): RowSpan {
  if (!hasOwnDays(row)) {
    return {
      ...row,
      weekFrom: row.weekFrom === null ? null : row.weekFrom + weeks,
      weekTo: row.weekTo === null ? null : row.weekTo + weeks,
    };
  }
  const later = (date: string | null) => (date === null ? null : laterDay(calendar, date, weeks));
  const dateFrom = later(row.dateFrom);
  const dateTo = later(row.dateTo);
  const days = daysOfRow(null, { weekFrom: null, weekTo: null, dateFrom, dateTo });
  const isNumbered = row.weekFrom !== null || row.weekTo !== null;
  const numbers = isNumbered && calendar && days ? weeksOfDays(calendar, days) : { weekFrom: null, weekTo: null };
  return { ...numbers, dateFrom, dateTo };
}

function laterDay(calendar: SchoolWeeks | null, date: string, weeks: number): string {
  const number = calendar ? weekOf(calendar, date) : null;
  if (!calendar || number === null) return addDays(date, 7 * weeks);
  const monday = number + weeks < 1 ? addDays(mondayOf(date), 7 * weeks) : datesOfWeek(calendar, number + weeks).from;
  return addDays(monday, weekday(date) - 1);
}
