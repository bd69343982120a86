import { endpoints } from '@minhchung/contract';
import { authorize, type SchoolScope } from '../../../platform/access/scope.ts';
import type { Database, ReadTransaction } from '../../../platform/db/database.ts';
import { eventRecorder } from '../../../platform/events/event-recorder.ts';
import { type Clock, schoolDate } from '../../../platform/kit/clock.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { Route } from '../../../platform/routing/route.ts';
import { cycleReader } from '../../cycles/index.ts';
import { refuseClosedCycle, sectionReader, sectionWriter } from '../../sections/index.ts';
import { changeMyWork } from './change-my-work.usecase.ts';
import { setPrerequisites } from './set-prerequisites.usecase.ts';
import { setTaskLinks } from './set-task-links.usecase.ts';
import { taskLinksWriter } from './task-links.repository.ts';
import { readMyWork, readWork, readWorkItem } from './work.read-model.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
}

export function workRoutes(route: Route, { database, clock, makeId }: Dependencies): void {
  const today = () => schoolDate(clock.now());

  route(endpoints.getWork, async ({ scope, params }) => {
    const view = await database.readTogether(scope, (tx) => readWork(tx, scope, params.cycleId, today()));
    if (!view) throw new Refusal('object.notFound');
    return view;
  });

  route(endpoints.setTaskLinks, ({ scope, params, body: { version, ...links } }) =>
    database.write(scope, async (tx) => {
      await refuseClosedCycle(tx, scope, params.cycleId);
      return setTaskLinks(
        {
          tasks: sectionWriter(tx, scope, 'tasks', makeId),
          links: taskLinksWriter(tx, scope, makeId),
          groups: sectionReader(tx, scope, 'groups'),
          isPerson: (personId) => isPerson(tx, scope, personId),
          events: eventRecorder(tx, scope, clock),
        },
        { cycleId: params.cycleId, version, links: { taskId: params.rowId, ...links } },
      );
    }),
  );

  route(endpoints.setPrerequisites, ({ scope, params, body: { changes } }) =>
    database.write(scope, async (tx) => {
      await refuseClosedCycle(tx, scope, params.cycleId);
      return setPrerequisites(
        {
          tasks: sectionWriter(tx, scope, 'tasks', makeId),
          links: taskLinksWriter(tx, scope, makeId),
          events: eventRecorder(tx, scope, clock),
        },
        { cycleId: params.cycleId, changes },
      );
    }),
  );

  route(endpoints.listMyWork, ({ scope, actor }) => {
    const personId = actor.schools.find(({ schoolId }) => schoolId === scope.schoolId)?.personId ?? null;
    return database.readTogether(scope, (tx) => readMyWork(tx, scope, personId, today()));
  });

  route(endpoints.changeMyWork, ({ scope, actor, params, body }) =>
    database.write(scope, async (tx) => {
      const { cycleId, workId: rowId } = params;
      const cycle = await cycleReader(tx, scope).find(cycleId);
      if (!cycle) throw new Refusal('object.notFound');
      await refuseClosedCycle(tx, scope, cycleId);
      const personId = actor.schools.find(({ schoolId }) => schoolId === scope.schoolId)?.personId ?? null;
      const ask = { rowId, personId, today: today() };
      const found = await readWorkItem(tx, scope, cycle, ask);
      if (!found || (found.item.kind !== 'task' && found.item.kind !== 'evidenceNeed'))
        throw new Refusal('object.notFound');
      const plans = authorize(actor, scope.schoolId, 'plan.edit', { cycleId }).kind === 'granted';
      await changeMyWork(
        {
          tasks: sectionWriter(tx, scope, 'tasks', makeId),
          evidenceNeeds: sectionWriter(tx, scope, 'evidenceNeeds', makeId),
          events: eventRecorder(tx, scope, clock),
        },
        {
          cycleId,
          rowId,
          kind: found.item.kind,
          isAllowed: found.isOwn || plans,
          version: body.version,
          status: body.status,
          note: body.note,
          reason: body.reason,
          isUndo: body.isUndo ?? false,
        },
      );
      const changed = await readWorkItem(tx, scope, cycle, ask);
      // What was just cancelled or set aside leaves the lists; the person still sees what became of it.
      return changed?.item ?? { ...found.item, status: body.status ?? found.item.status, isOpen: false };
    }),
  );
}

async function isPerson(tx: ReadTransaction, scope: SchoolScope, personId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('person')
    .select('person.person_id')
    .where('person.school_id', '=', scope.schoolId)
    .where('person.person_id', '=', personId)
    .executeTakeFirst();
  return found !== undefined;
}
