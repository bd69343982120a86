import { endpoints } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import { given } from '../../platform/kit/given.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { numberDecision, numberTools } from '../registers/index.ts';
import { refuseClosedCycle } from '../sections/index.ts';
import { amendmentsRoutes } from './amendments/amendments.routes.ts';
import { changeCouncil } from './change-council.usecase.ts';
import { readCouncil } from './council.read-model.ts';
import { councilWriter } from './council.repository.ts';
import type { CouncilDependencies } from './council-dependencies.ts';
import { pinnedFramework } from './pinned-framework.ts';

export function councilRoutes(route: Route, deps: CouncilDependencies): void {
  const { database, clock, makeId, frameworks } = deps;
  const view = async (tx: ReadTransaction, scope: SchoolScope, cycleId: string) => {
    const framework = await pinnedFramework(tx, scope, cycleId, frameworks);
    const found = framework && (await readCouncil(tx, scope, cycleId, framework));
    if (!found) throw new Refusal('object.notFound');
    return found;
  };

  route(endpoints.getCouncil, ({ scope, params }) =>
    database.readTogether(scope, (tx) => view(tx, scope, params.cycleId)),
  );

  route(endpoints.changeCouncil, ({ scope, params: { cycleId }, body: { version, numbering, ...content } }) =>
    database.write(scope, async (tx) => {
      await refuseClosedCycle(tx, scope, cycleId);
      return changeCouncil(
        {
          councils: councilWriter(tx, scope, makeId),
          events: eventRecorder(tx, scope, clock),
          findings: async () => (await view(tx, scope, cycleId)).findings,
          number: (decision) =>
            numberDecision(numberTools(tx, scope, deps), {
              ...decision,
              subject: 'Thành lập Hội đồng tự đánh giá',
              cycleId,
            }),
        },
        { cycleId, version, numbering, content: given(content) },
      );
    }),
  );

  amendmentsRoutes(route, deps);
}
