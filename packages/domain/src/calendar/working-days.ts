import { addDays, weekday } from './iso-date.ts';

/** Public holidays, and weekend days declared working days in exchange, from the yearly table. */
export type WorkingCalendar = { holidays: readonly string[]; workingWeekends?: readonly string[] };

/** Monday to Friday minus public holidays, plus declared working weekends. */
export function isWorkingDay(date: string, { holidays, workingWeekends }: WorkingCalendar): boolean {
  if (holidays.includes(date)) return false;
  return weekday(date) <= 5 || (workingWeekends?.includes(date) ?? false);
}

/** The working day that is `count` working days after `date`; the day itself is not counted. */
export function addWorkingDays(date: string, count: number, calendar: WorkingCalendar): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`);
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
