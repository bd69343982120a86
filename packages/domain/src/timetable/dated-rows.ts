import { addDays, daysInMonth } from '../calendar/iso-date.ts';
import { datesOfWeeks, type SchoolWeeks } from '../calendar/school-weeks.ts';
import { firstYearOf, type SchoolYear } from '../calendar/school-year.ts';
import { weeksOfDays } from './row-span.ts';
import type { TaskKey } from './tasks.ts';
import type { SeasonRow, TaskOwner, WeekRow } from './timetable-templates.ts';

/** A row of a template with its weeks and days; a week template without a week one has no days. */
export type DatedRow = {
  weekFrom: number | null;
  weekTo: number | null;
  dateFrom: string | null;
  dateTo: string | null;
  owners: readonly TaskOwner[];
  tasks: readonly TaskKey[];
};

const catchUpDays = 13;

/** The rows of a week template (`template35`, `template16`) with the days that the school's calendar gives their weeks. */
export function datedWeeks(rows: readonly WeekRow[], calendar: SchoolWeeks | null): DatedRow[] {
  return rows.map(({ weekFrom, weekTo, owners, tasks }) => {
    const days = calendar ? datesOfWeeks(calendar, weekFrom, weekTo) : null;
    return { weekFrom, weekTo, dateFrom: days?.from ?? null, dateTo: days?.to ?? null, owners, tasks };
  });
}

/**
 * The rows of a season template (`templateYear`) in a school year. What lies before `startsOn` is moved to its first two
 * weeks, what reaches beyond `endsOn` ends there. With a calendar each row also gets the numbers of its weeks, and a row
 * that would begin in a break (Tết) begins on the day after it.
 */
export function datedSeasons(
  rows: readonly SeasonRow[],
  schoolYear: SchoolYear,
  limits: { startsOn: string | null; endsOn: string | null; calendar: SchoolWeeks | null },
): DatedRow[] {
  const { startsOn, endsOn, calendar } = limits;
  return rows.map(({ from, to, owners, tasks }) => {
    const wanted = { from: dayOf(schoolYear, from), to: dayOf(schoolYear, to) };
    const late = startsOn !== null && wanted.to < addDays(startsOn, catchUpDays);
    const first = startsOn !== null && wanted.from < startsOn ? startsOn : wanted.from;
    const last = late && wanted.from < startsOn ? addDays(startsOn, catchUpDays) : wanted.to;
    const dateTo = endsOn !== null && last > endsOn ? endsOn : last;
    const [dateFrom = dateTo] = [afterBreak(calendar, first), dateTo].sort();
    const weeks = calendar ? weeksOfDays(calendar, { from: dateFrom, to: dateTo }) : { weekFrom: null, weekTo: null };
    return { ...weeks, dateFrom, dateTo, owners, tasks };
  });
}

function afterBreak(calendar: SchoolWeeks | null, day: string): string {
  const breaks = calendar?.breaks.toSorted((one, other) => one.from.localeCompare(other.from)) ?? [];
  return breaks.reduce((begin, { from, to }) => (from <= begin && begin <= to ? addDays(to, 1) : begin), day);
}

function dayOf(schoolYear: SchoolYear, monthAndDay: string): string {
  const month = Number(monthAndDay.slice(0, 2));
  const year = firstYearOf(schoolYear) + (month >= 8 ? 0 : 1);
  const day = Math.min(Number(monthAndDay.slice(3)), daysInMonth(year, month));
  return `${year}-${monthAndDay.slice(0, 2)}-${String(day).padStart(2, '0')}`;
}
