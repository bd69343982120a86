import { educationalLevel, endpoints, planTemplates } from '@minhchung/contract';
import { firstDayOfSchoolYear } from '@minhchung/domain';
import { z } from 'zod';
import type { Database } from '../../platform/db/database.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { createCycle, cycleReader, cycleTools } from '../cycles/index.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { peopleReader } from '../people/index.ts';
import { schoolCalendarWriter } from '../timetable/index.ts';
import { keepCalendar } from './keep-calendar.ts';
import { presentPeople } from './proposal/proposed-people.rules.ts';
import { readProposal } from './read-proposal.read-model.ts';
import { startCycle } from './start-cycle.usecase.ts';
import { writeNewCycle } from './write-new-cycle.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly frameworks: FrameworkShelf;
}

const levelList = z.array(educationalLevel).min(1).max(5);

export function newCycleRoutes(route: Route, { database, clock, makeId, frameworks }: Dependencies): void {
  route(endpoints.proposeCycle, ({ scope, query }) => {
    const template = planTemplates.find((one) => one === query.template) ?? null;
    const today = schoolDate(clock.now());
    const wish = {
      levels: query.levels ? readLevels(query.levels) : null,
      date: query.date ?? usualStart(query.schoolYear, today),
      today,
      schoolYear: query.schoolYear ?? null,
      template,
      fromCycleId: template === null ? (query.template ?? null) : null,
      weekOne: query.weekOne ?? null,
      tet: query.tet ? { from: query.tet.slice(0, 10), to: query.tet.slice(11) } : null,
    };
    return database.readTogether(scope, (tx) => readProposal(tx, scope, wish, frameworks));
  });

  route(endpoints.startCycle, ({ scope, body: draft }) =>
    database.write(scope, async (tx) => {
      const tools = cycleTools(tx, scope, { makeId, clock });
      const earlier = draft.fromCycleId === null ? undefined : await cycleReader(tx, scope).find(draft.fromCycleId);
      const cycleId = await startCycle(
        {
          events: tools.events,
          createCycle: (input) => createCycle(tools, input),
          writeRows: (created, rows, people) => writeNewCycle({ tx, scope, makeId }, created, rows, people),
        },
        {
          draft,
          framework: await frameworks.find(tx, draft.frameworkId, draft.frameworkVersion),
          people: presentPeople(await peopleReader(tx, scope).all(), schoolDate(clock.now())),
          hasEarlier: earlier !== undefined,
        },
      );
      await keepCalendar(schoolCalendarWriter(tx, scope), tools.events, draft);
      const started = await tools.cycles.find(cycleId);
      if (!started) throw new Refusal('object.notFound');
      return started;
    }),
  );
}

function readLevels(text: string) {
  const read = levelList.safeParse([...new Set(text.split(',').map((one) => one.trim()))]);
  if (!read.success) throw new Refusal('request.invalid', { problems: [{ place: '/query/levels', code: 'invalid' }] });
  return read.data;
}

/** A cycle begins today, one of a school year to come with that year. */
function usualStart(schoolYear: string | undefined, today: string): string {
  const firstDay = schoolYear === undefined ? today : firstDayOfSchoolYear(schoolYear);
  return firstDay > today ? firstDay : today;
}
