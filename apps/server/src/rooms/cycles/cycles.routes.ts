import { endpoints } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database, WriteTransaction } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import { given } from '../../platform/kit/given.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { councilReader, councilWriter } from '../council/index.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { planWriter } from '../plans/index.ts';
import { changeCycle } from './change-cycle.usecase.ts';
import { createCycle } from './create-cycle.usecase.ts';
import { cycleReader, cycleWriter } from './cycle.repository.ts';
import { readOverview } from './overview.read-model.ts';

export interface CycleDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly frameworks: FrameworkShelf;
}

export function cyclesRoutes(route: Route, deps: CycleDependencies): void {
  const { database, clock, makeId, frameworks } = deps;

  route(endpoints.listCycles, async ({ scope }) => ({
    items: await database.read(scope, (tx) => cycleReader(tx, scope).list()),
  }));

  route(endpoints.createCycle, ({ scope, body }) =>
    database.write(scope, async (tx) => {
      const tools = cycleTools(tx, scope, deps);
      const framework = await frameworks.find(tx, body.frameworkId, body.frameworkVersion);
      const { cycleId } = await createCycle(tools, { content: body, framework });
      const created = await tools.cycles.find(cycleId);
      if (!created) throw new Refusal('object.notFound');
      return created;
    }),
  );

  route(endpoints.changeCycle, ({ scope, params, body: { version, ...content } }) =>
    database.write(scope, (tx) =>
      changeCycle(
        {
          cycles: cycleWriter(tx, scope, makeId),
          councils: councilReader(tx, scope),
          events: eventRecorder(tx, scope, clock),
        },
        { cycleId: params.cycleId, version, content: given(content) },
      ),
    ),
  );

  route(endpoints.getOverview, async ({ scope, params }) => {
    const overview = await database.readTogether(scope, (tx) =>
      readOverview(tx, scope, params.cycleId, { clock, frameworks }),
    );
    if (!overview) throw new Refusal('object.notFound');
    return overview;
  });
}

/** What `createCycle` needs, inside a transaction. */
export function cycleTools(
  tx: WriteTransaction,
  scope: SchoolScope,
  { makeId, clock }: Pick<CycleDependencies, 'makeId' | 'clock'>,
) {
  return {
    cycles: cycleWriter(tx, scope, makeId),
    plans: planWriter(tx, scope, makeId),
    councils: councilWriter(tx, scope, makeId),
    events: eventRecorder(tx, scope, clock),
  };
}
