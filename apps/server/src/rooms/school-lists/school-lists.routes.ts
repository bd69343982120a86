import { type SchoolListName, schoolListEndpoints, schoolListNames } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { Route } from '../../platform/routing/route.ts';
import { addSchoolListRow } from './add-school-list-row.usecase.ts';
import { changeSchoolListRow } from './change-school-list-row.usecase.ts';
import { removeSchoolListRow } from './remove-school-list-row.usecase.ts';
import { restoreSchoolListRow } from './restore-school-list-row.usecase.ts';
import { schoolListReader, schoolListWriter } from './school-list.repository.ts';
import type { SchoolListTools } from './school-list-tools.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
}

/** The five endpoints of every list of the school. */
export function schoolListsRoutes(route: Route, deps: Dependencies): void {
  for (const name of schoolListNames) routesOf(route, deps, name);
}

function routesOf<Name extends SchoolListName>(
  route: Route,
  { database, clock, makeId }: Dependencies,
  name: Name,
): void {
  const endpoints = schoolListEndpoints[name];
  const write = <T>(scope: SchoolScope, act: (tools: SchoolListTools<Name>) => Promise<T>) =>
    database.write(scope, (tx) =>
      act({
        name,
        rows: schoolListWriter(tx, scope, name, makeId),
        events: eventRecorder(tx, scope, clock),
        clock,
      }),
    );

  route(endpoints.list, ({ scope, query }) =>
    database.read(scope, (tx) => schoolListReader(tx, scope, name).page(query)),
  );
  route(endpoints.add, ({ scope, body }) => write(scope, (tools) => addSchoolListRow(tools, body.values)));
  route(endpoints.change, ({ scope, params, body }) =>
    write(scope, (tools) => changeSchoolListRow(tools, { rowId: params.rowId, ...body })),
  );
  route(endpoints.remove, async ({ scope, params, query }) => {
    await write(scope, (tools) => removeSchoolListRow(tools, { rowId: params.rowId, version: query.version }));
    return { done: true as const };
  });
  route(endpoints.restore, ({ scope, params }) => write(scope, (tools) => restoreSchoolListRow(tools, params.rowId)));
}
