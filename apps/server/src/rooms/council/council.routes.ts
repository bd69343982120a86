import { endpoints } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database, ReadTransaction } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import { given } from '../../platform/kit/given.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { changeCouncil } from './change-council.usecase.ts';
import { readCouncil } from './council.read-model.ts';
import { councilWriter } from './council.repository.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly frameworks: FrameworkShelf;
}

export function councilRoutes(route: Route, { database, clock, makeId, frameworks }: Dependencies): void {
  const view = async (tx: ReadTransaction, scope: SchoolScope, cycleId: string) => {
    const framework = await pinnedFramework(tx, scope, cycleId, frameworks);
    const found = framework && (await readCouncil(tx, scope, cycleId, framework));
    if (!found) throw new Refusal('object.notFound');
    return found;
  };

  route(endpoints.getCouncil, ({ scope, params }) =>
    database.readTogether(scope, (tx) => view(tx, scope, params.cycleId)),
  );

  route(endpoints.changeCouncil, ({ scope, params, body: { version, ...content } }) =>
    database.write(scope, (tx) =>
      changeCouncil(
        {
          councils: councilWriter(tx, scope, makeId),
          events: eventRecorder(tx, scope, clock),
          findings: async () => (await view(tx, scope, params.cycleId)).findings,
        },
        { cycleId: params.cycleId, version, content: given(content) },
      ),
    ),
  );
}

async function pinnedFramework(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  frameworks: FrameworkShelf,
): Promise<Framework | undefined> {
  const cycle = await tx
    .selectFrom('cycle')
    .select(['cycle.framework_id', 'cycle.framework_version'])
    .where('cycle.school_id', '=', scope.schoolId)
    .where('cycle.cycle_id', '=', cycleId)
    .executeTakeFirst();
  return cycle && frameworks.find(tx, cycle.framework_id, cycle.framework_version);
}
