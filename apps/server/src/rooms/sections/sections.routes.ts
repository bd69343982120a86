import { rowEndpoints, type SectionName, sectionNames } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database, WriteTransaction } from '../../platform/db/database.ts';
import { type EventRecorder, eventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { Route } from '../../platform/routing/route.ts';
import { addRow } from './add-row.usecase.ts';
import { changeRow } from './change-row.usecase.ts';
import { changeRows } from './change-rows.usecase.ts';
import { moveRow } from './move-row.usecase.ts';
import { removeRow } from './remove-row.usecase.ts';
import { restoreRow } from './restore-row.usecase.ts';
import { type SectionWriter, sectionWriter } from './section.repository.ts';
import { refuseClosedCycle, refuseSignedCouncil } from './section-locks.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
}

/** The six endpoints of every table of a cycle. */
export function sectionsRoutes(route: Route, deps: Dependencies): void {
  for (const name of sectionNames) routesOf(route, deps, name);
}

interface Tools<Name extends SectionName> {
  readonly rows: SectionWriter<Name>;
  readonly events: EventRecorder;
  readonly clock: Clock;
}

function routesOf<Name extends SectionName>(
  route: Route,
  { database, clock, makeId }: Dependencies,
  section: Name,
): void {
  const endpoints = rowEndpoints[section];
  const write = <T>(
    scope: SchoolScope,
    cycleId: string,
    act: (tools: Tools<Name>, tx: WriteTransaction) => Promise<T>,
  ) =>
    database.write(scope, async (tx) => {
      await refuseClosedCycle(tx, scope, cycleId);
      await refuseSignedCouncil(tx, scope, cycleId, section);
      return act(
        { rows: sectionWriter(tx, scope, section, makeId), events: eventRecorder(tx, scope, clock), clock },
        tx,
      );
    });

  route(endpoints.add, ({ scope, params, body }) =>
    write(scope, params.cycleId, (tools) =>
      addRow(tools, { section, cycleId: params.cycleId, standards: scope.standards, ...body }),
    ),
  );
  route(endpoints.change, ({ scope, params, body }) =>
    write(scope, params.cycleId, (tools) =>
      changeRow(tools, { section, ...params, ...body, standards: scope.standards }),
    ),
  );
  route(endpoints.changeMany, ({ scope, params, body }) =>
    write(scope, params.cycleId, (tools) =>
      changeRows(tools, { section, cycleId: params.cycleId, standards: scope.standards, ...body }),
    ),
  );
  route(endpoints.remove, async ({ scope, params, query }) => {
    await write(scope, params.cycleId, (tools) =>
      removeRow(tools, { section, ...params, version: query.version, standards: scope.standards }),
    );
    return { done: true as const };
  });
  route(endpoints.restore, ({ scope, params }) =>
    write(scope, params.cycleId, (tools) => restoreRow(tools, { section, ...params, standards: scope.standards })),
  );
  route(endpoints.move, ({ scope, params, body }) =>
    write(scope, params.cycleId, (tools) =>
      moveRow(tools, { section, ...params, ...body, parentId: body.parentId, standards: scope.standards }),
    ),
  );
}
