import type { Cycle, StoredSchoolCalendar } from '@minhchung/contract';
import { checkSchoolCalendar } from '@minhchung/domain';
import type { EventRecorder } from '../../../platform/events/event-recorder.ts';
import { changedFields } from '../../../platform/kit/changed-fields.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { SectionWriter } from '../../sections/index.ts';
import { followedCycle, followsCalendar } from './followed-cycle.rules.ts';
import type { CalendarContent, SchoolCalendarWriter } from './school-calendar.repository.ts';

interface CycleChanger {
  list(): Promise<Cycle[]>;
  change(cycleId: string, seen: number, content: Pick<Cycle, 'weekOne' | 'breaks'>): Promise<boolean>;
}

interface Dependencies {
  readonly calendars: SchoolCalendarWriter;
  readonly cycles: CycleChanger;
  readonly timetable: SectionWriter<'timetable'>;
  readonly events: EventRecorder;
}

/** Keeps the calendar of a year; plans of that year take its breaks, and rows with written days the numbers of weeks. */
export async function saveSchoolCalendar(
  { calendars, cycles, timetable, events }: Dependencies,
  input: { readonly version: number | null; readonly content: CalendarContent },
): Promise<StoredSchoolCalendar> {
  const { content } = input;
  refuseFaults(content);
  const stored = await calendars.list();
  const before = stored.find(({ schoolYear }) => schoolYear === content.schoolYear);
  const isKept = input.version === null ? await calendars.add(content) : await calendars.change(input.version, content);
  if (!isKept) throw new Refusal('object.changed', { current: before });

  for (const cycle of await cycles.list()) {
    if (!followsCalendar(cycle, content.schoolYear)) continue;
    const rows = await timetable.list(cycle.cycleId);
    const { weekOne, breaks, effects } = followedCycle(cycle, rows, content, stored);
    const isChanged = await cycles.change(cycle.cycleId, cycle.version, { weekOne, breaks });
    if (!isChanged) throw new Refusal('object.changed', { current: before });
    const detail = changedFields({ weekOne: cycle.weekOne, breaks: cycle.breaks }, { weekOne, breaks });
    const about = { subjectType: 'cycle', subjectId: cycle.cycleId, cycleId: cycle.cycleId };
    if (Object.keys(detail.after).length > 0) await events.record({ kind: 'cycle.changed', ...about, detail });
    for (const effect of effects) {
      const row = rows.find(({ rowId }) => rowId === effect.id);
      const { weekFrom, weekTo } = effect.span;
      if (!row || (row.weekFrom === weekFrom && row.weekTo === weekTo)) continue;
      const renumbered = await timetable.change(cycle.cycleId, row.rowId, row.version, { weekFrom, weekTo });
      if (!renumbered) throw new Refusal('object.changed', { current: before });
      await events.record({
        kind: 'row.changed',
        subjectType: 'timetable',
        subjectId: row.rowId,
        cycleId: cycle.cycleId,
        detail: changedFields({ weekFrom: row.weekFrom, weekTo: row.weekTo }, { weekFrom, weekTo }),
      });
    }
  }

  const after = await calendars.find(content.schoolYear);
  if (!after) throw new Refusal('object.notFound');
  await events.record({
    kind: 'calendar.saved',
    subjectType: 'calendar',
    subjectId: content.schoolYear,
    detail: changedFields(before ?? {}, after),
  });
  return after;
}

/** Every fault with its place, as the form shows it. */
export function refuseFaults(content: CalendarContent): void {
  const problems = checkSchoolCalendar(content).map(({ code, place, at }) => ({
    place: at === null ? `/${place}` : `/${place}/${at}`,
    code,
  }));
  if (problems.length > 0) throw new Refusal('request.invalid', { problems });
}
