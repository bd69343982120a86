import type { NewCycleDraft } from '@minhchung/contract';
import { calendarOfYear, checkSchoolCalendar, yearSpan } from '@minhchung/domain';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import type { SchoolCalendarWriter } from '../timetable/index.ts';

/**
 * The holidays that a new cycle was given become the calendar of its year where the school has none yet: they are typed
 * once. One that would not hold together is left to the page of the calendar.
 */
export async function keepCalendar(
  calendars: SchoolCalendarWriter,
  events: EventRecorder,
  { schoolYears, breaks }: NewCycleDraft,
): Promise<void> {
  const schoolYear = schoolYears.at(-1);
  if (schoolYear === undefined || breaks.length === 0) return;
  const { from, to } = yearSpan(schoolYear);
  const ofYear = breaks.filter((pause) => pause.from >= from && pause.to <= to);
  const content = calendarOfYear(schoolYear, ofYear);
  if (checkSchoolCalendar(content).length > 0 || !(await calendars.add(content))) return;
  await events.record({
    kind: 'calendar.saved',
    subjectType: 'calendar',
    subjectId: schoolYear,
    detail: { before: {}, after: { ...content } },
  });
}
