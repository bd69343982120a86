import { endpoints } from '@minhchung/contract';
import type { Database } from '../../../platform/db/database.ts';
import { eventRecorder } from '../../../platform/events/event-recorder.ts';
import { type Clock, schoolDate } from '../../../platform/kit/clock.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';
import type { Route } from '../../../platform/routing/route.ts';
import { cycleReader, cycleTools } from '../../cycles/index.ts';
import { sectionReader, sectionWriter } from '../../sections/index.ts';
import { followedCycle, followsCalendar, previewOf } from './followed-cycle.rules.ts';
import { refuseFaults, saveSchoolCalendar } from './save-school-calendar.usecase.ts';
import { schoolCalendarReader, schoolCalendarWriter } from './school-calendar.repository.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
}

export function calendarsRoutes(route: Route, { database, clock, makeId }: Dependencies): void {
  route(endpoints.listSchoolCalendars, async ({ scope }) => ({
    today: schoolDate(clock.now()),
    items: await database.read(scope, (tx) => schoolCalendarReader(tx, scope).list()),
  }));

  route(endpoints.previewSchoolCalendar, async ({ scope, params, body }) => {
    const content = { ...params, ...body };
    refuseFaults(content);
    return database.readTogether(scope, async (tx) => {
      const stored = await schoolCalendarReader(tx, scope).list();
      const cycles = [];
      for (const cycle of await cycleReader(tx, scope).list()) {
        if (!followsCalendar(cycle, params.schoolYear)) continue;
        const rows = await sectionReader(tx, scope, 'timetable').list(cycle.cycleId);
        const tasks = await sectionReader(tx, scope, 'tasks').list(cycle.cycleId);
        cycles.push(previewOf(followedCycle(cycle, rows, content, stored), tasks));
      }
      return { cycles };
    });
  });

  route(endpoints.saveSchoolCalendar, ({ scope, params, body: { version, ...fields } }) =>
    database.write(scope, (tx) =>
      saveSchoolCalendar(
        {
          calendars: schoolCalendarWriter(tx, scope),
          cycles: cycleTools(tx, scope, { makeId, clock }).cycles,
          timetable: sectionWriter(tx, scope, 'timetable', makeId),
          events: eventRecorder(tx, scope, clock),
        },
        { version, content: { schoolYear: params.schoolYear, ...fields } },
      ),
    ),
  );
}
