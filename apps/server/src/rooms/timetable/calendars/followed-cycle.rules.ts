import type { CalendarPreview, Cycle, Row, StoredSchoolCalendar } from '@minhchung/contract';
import { breaksByCalendars, type CalendarEffect, calendarEffects, mondayOf, type NamedWeeks } from '@minhchung/domain';
import type { CalendarContent } from './school-calendar.repository.ts';

/** A plan that goes by the calendar of a year, as it would be with that calendar. */
export interface FollowedCycle {
  readonly cycle: Cycle;
  readonly weekOne: string | null;
  readonly breaks: Cycle['breaks'];
  readonly effects: readonly CalendarEffect[];
}

/** Plans that run or are being prepared in that year; closed ones stay as they were. */
export function followsCalendar({ status, schoolYears }: Cycle, schoolYear: string): boolean {
  return (status === 'planned' || status === 'running') && schoolYears.includes(schoolYear);
}

/**
 * What the calendar makes of a plan: its breaks, its week one where that was the beginning of the year before, and the
 * rows that this touches. `stored` are the calendars as they are; the new one takes the place of its year.
 */
export function followedCycle(
  cycle: Cycle,
  timetable: readonly Row<'timetable'>[],
  calendar: CalendarContent,
  stored: readonly StoredSchoolCalendar[],
): FollowedCycle {
  const before = stored.find(({ schoolYear }) => schoolYear === calendar.schoolYear);
  const others = stored.filter(
    ({ schoolYear }) => schoolYear !== calendar.schoolYear && cycle.schoolYears.includes(schoolYear),
  );
  const isFromStart =
    before !== undefined && cycle.weekOne !== null && mondayOf(cycle.weekOne) === mondayOf(before.termOne.from);
  const weekOne = isFromStart ? mondayOf(calendar.termOne.from) : cycle.weekOne;
  const breaks = breaksByCalendars(cycle.breaks, [...others, calendar]);
  const rows = timetable.map(({ rowId, weekFrom, weekTo, dateFrom, dateTo }) => ({
    id: rowId,
    weekFrom,
    weekTo,
    dateFrom,
    dateTo,
  }));
  const effects = calendarEffects(weeksOf(cycle), weeksOf({ ...cycle, weekOne, breaks }), rows);
  return { cycle, weekOne, breaks, effects };
}

export function previewOf(
  { cycle, weekOne, effects }: FollowedCycle,
  tasks: readonly Row<'tasks'>[],
): CalendarPreview['cycles'][number] {
  return {
    cycleId: cycle.cycleId,
    name: cycle.name,
    weekOneBefore: cycle.weekOne,
    weekOneAfter: weekOne,
    effects: effects.map(({ id, span, ...effect }) => ({
      ...effect,
      rowId: id,
      weekFrom: span.weekFrom,
      weekTo: span.weekTo,
      label: tasks
        .filter(({ parentId, label }) => parentId === id && label !== '')
        .map(({ label }) => label)
        .join('; '),
    })),
  };
}

function weeksOf({ weekOne, weekMode, breaks }: Pick<Cycle, 'weekOne' | 'weekMode' | 'breaks'>): NamedWeeks | null {
  return weekOne === null ? null : { weekOneOn: weekOne, mode: weekMode, breaks };
}
