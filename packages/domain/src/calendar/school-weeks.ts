import { addDays, daysBetween, weekday } from './iso-date.ts';

/**
 * How "Tuần n" of a plan maps to dates. Week 1 is the Monday-to-Sunday week that holds `weekOneOn`. In mode `calendar`
 * every week counts; in mode `teaching` a week whose Monday to Friday all lie in breaks (Tết) is skipped.
 */
export type SchoolWeeks = { weekOneOn: string; mode: 'calendar' | 'teaching'; breaks: readonly SchoolBreak[] };

/** First and last day, both inside the break. */
export type SchoolBreak = { from: string; to: string };

export type DateRange = { from: string; to: string };

export function mondayOf(date: string): string {
  return addDays(date, 1 - weekday(date));
}

/** Monday and Sunday of week n. Refuses (RangeError) a week that is no whole number from 1. */
export function datesOfWeek(calendar: SchoolWeeks, week: number): DateRange {
  if (!Number.isInteger(week) || week < 1) throw new RangeError(`not a week: ${week}`);
  let monday = mondayOf(calendar.weekOneOn);
  let counted = 0;
  for (;;) {
    if (isCounted(calendar, monday)) counted += 1;
    if (counted === week) return { from: monday, to: addDays(monday, 6) };
    monday = addDays(monday, 7);
  }
}

/** From the Monday of the first week to the Sunday of the last: "Tuần 3 - 8". Skipped weeks inside belong to it. */
export function datesOfWeeks(calendar: SchoolWeeks, first: number, last: number): DateRange {
  if (last < first) throw new RangeError(`not a range of weeks: ${first} - ${last}`);
  return { from: datesOfWeek(calendar, first).from, to: datesOfWeek(calendar, last).to };
}

/** Number of the week of a date; null before week 1 and, in mode `teaching`, in a skipped week. */
export function weekOf(calendar: SchoolWeeks, date: string): number | null {
  const target = mondayOf(date);
  const first = mondayOf(calendar.weekOneOn);
  if (daysBetween(first, target) < 0 || !isCounted(calendar, target)) return null;
  let week = 0;
  for (let monday = first; daysBetween(monday, target) >= 0; monday = addDays(monday, 7)) {
    if (isCounted(calendar, monday)) week += 1;
  }
  return week;
}

function isCounted({ mode, breaks }: SchoolWeeks, monday: string): boolean {
  if (mode === 'calendar') return true;
  const schoolDays = [0, 1, 2, 3, 4].map((offset) => addDays(monday, offset));
  return schoolDays.some((day) => breaks.every(({ from, to }) => day < from || day > to));
}
