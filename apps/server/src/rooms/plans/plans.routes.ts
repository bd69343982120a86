import { endpoints } from '@minhchung/contract';
import type { Database } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import { given } from '../../platform/kit/given.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { refuseClosedCycle } from '../sections/index.ts';
import { changePlan } from './change-plan.usecase.ts';
import { readPlan } from './plan.read-model.ts';
import { planWriter } from './plan.repository.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
}

export function plansRoutes(route: Route, { database, clock, makeId }: Dependencies): void {
  route(endpoints.getPlan, async ({ scope, params }) => {
    const view = await database.readTogether(scope, (tx) => readPlan(tx, scope, params.cycleId));
    if (!view) throw new Refusal('object.notFound');
    return view;
  });

  route(endpoints.changePlan, ({ scope, params, body: { version, ...content } }) =>
    database.write(scope, async (tx) => {
      await refuseClosedCycle(tx, scope, params.cycleId);
      return changePlan(
        { plans: planWriter(tx, scope, makeId), events: eventRecorder(tx, scope, clock) },
        { cycleId: params.cycleId, version, content: given(content) },
      );
    }),
  );
}
