import { addDays } from './iso-date.ts';
import type { NamedBreak } from './school-calendar.ts';
import { type DateRange, datesOfWeek, mondayOf, type SchoolWeeks } from './school-weeks.ts';

/** A week as it stands in a year: with its number, or without one while the school rests. */
export type ListedWeek = DateRange & { number: number | null; breakName: string | null };

/**
 * Weeks 1 to `count` with the skipped ones between them, in order. `breakName` names a break that takes all five school
 * days; a week that is counted all the same (mode `calendar`) has both number and name.
 */
export function listWeeks(
  calendar: Omit<SchoolWeeks, 'breaks'> & { breaks: readonly NamedBreak[] },
  count: number,
): ListedWeek[] {
  const weeks: ListedWeek[] = [];
  let monday = mondayOf(calendar.weekOneOn);
  for (let number = 1; number <= count; number += 1) {
    const { from, to } = datesOfWeek(calendar, number);
    for (; monday < from; monday = addDays(monday, 7)) weeks.push(listed(calendar, null, monday, addDays(monday, 6)));
    weeks.push(listed(calendar, number, from, to));
    monday = addDays(to, 1);
  }
  return weeks;
}

function listed(
  { breaks }: { breaks: readonly NamedBreak[] },
  number: number | null,
  from: string,
  to: string,
): ListedWeek {
  const days = [0, 1, 2, 3, 4].map((offset) => addDays(from, offset));
  const over = breaks.filter((pause) => days.some((day) => pause.from <= day && day <= pause.to));
  const rests = days.every((day) => over.some((pause) => pause.from <= day && day <= pause.to));
  return { number, from, to, breakName: rests ? (over[0]?.name ?? null) : null };
}

/** `02–08/11/2026`, `28/12/2026–03/01/2027`: first and last day as on screens. */
export function daysLabel({ from, to }: DateRange): string {
  const [fromYear, fromMonth, fromDay] = from.split('-');
  const [toYear, toMonth, toDay] = to.split('-');
  const last = `${toDay}/${toMonth}/${toYear}`;
  if (from === to) return last;
  if (fromYear !== toYear) return `${fromDay}/${fromMonth}/${fromYear}–${last}`;
  return fromMonth === toMonth ? `${fromDay}–${last}` : `${fromDay}/${fromMonth}–${last}`;
}

/** `Tuần 9 (02–08/11/2026)`, `Tuần 3–8 (21/09–01/11/2026)`. */
export function weekLabel(weekFrom: number, weekTo: number, days: DateRange): string {
  const weeks = weekFrom === weekTo ? String(weekFrom) : `${weekFrom}–${weekTo}`;
  return `Tuần ${weeks} (${daysLabel(days)})`;
}
