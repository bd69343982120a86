import { endpoints } from '@minhchung/contract';
import type { Actor } from '../../platform/access/actor.ts';
import { authorize, type SchoolScope, systemScope } from '../../platform/access/scope.ts';
import type { Database, ReadTransaction } from '../../platform/db/database.ts';
import { eventRecorder, platformEventRecorder } from '../../platform/events/event-recorder.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { findSchool } from '../installation/index.ts';
import { schoolListReader } from '../school-lists/index.ts';
import { isLinkable, linkSchool, type SchoolLinkTools, unlinkSchool } from './link-school.usecase.ts';
import { schoolLinkReader, schoolLinkWriter } from './school-links.repository.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
}

/** Which schools of this server go on in which: said by whoever answers for both, or by the system administrator. */
export function schoolLinksRoutes(route: Route, { database, clock, makeId }: Dependencies): void {
  const today = () => schoolDate(clock.now());
  const write = <T>(scope: SchoolScope, actor: Actor, act: (tools: SchoolLinkTools) => Promise<T>) =>
    database.write(scope, (tx) =>
      act({
        schoolId: scope.schoolId,
        links: schoolLinkWriter(tx, scope, { today: today(), makeId }),
        organizationEvents: schoolListReader(tx, scope, 'organizationEvents'),
        events: eventRecorder(tx, scope, clock),
        platformEvents: platformEventRecorder(tx, actor, clock),
      }),
    );
  const required = async (schoolId: string) => {
    if (!(await database.platform((tx) => findSchool(tx, schoolId)))) throw new Refusal('object.notFound');
  };
  const unlink = async (scope: SchoolScope, actor: Actor, input: { schoolLinkId: string; version: number }) => {
    await write(scope, actor, (tools) => unlinkSchool(tools, input, clock.now()));
    return { done: true as const };
  };

  route(endpoints.listSchoolLinks, async ({ scope }) => ({
    items: [...(await database.read(scope, (tx) => schoolLinkReader(tx, today()).all()))],
  }));
  route(endpoints.addSchoolLink, ({ scope, actor, params, body }) => {
    // A school that the caller does not know reads the same as one that she does not answer for.
    const there = authorize(actor, body.otherSchoolId, 'school.link');
    if (there.kind !== 'granted' || there.scope.isReadOnly) throw new Refusal('schoolLink.notBoth');
    return write(scope, actor, (tools) =>
      linkSchool(tools, { ...body, organizationEventId: params.rowId }, clock.now()),
    );
  });
  route(endpoints.removeSchoolLink, ({ scope, actor, params, query }) =>
    unlink(scope, actor, { schoolLinkId: params.schoolLinkId, version: query.version }),
  );

  route(endpoints.listInstallationSchoolLinks, async ({ params }) => {
    await required(params.schoolId);
    const scope = systemScope(params.schoolId);
    return database.readTogether(scope, async (tx) => ({
      items: [...(await schoolLinkReader(tx, today()).all())],
      events: await linkableEvents(tx, scope),
    }));
  });
  route(endpoints.addInstallationSchoolLink, async ({ actor, params, body }) => {
    await required(params.schoolId);
    await required(body.otherSchoolId);
    return write(systemScope(params.schoolId), actor, (tools) => linkSchool(tools, body, clock.now()));
  });
  route(endpoints.removeInstallationSchoolLink, async ({ actor, params, query }) => {
    await required(params.schoolId);
    return unlink(systemScope(params.schoolId), actor, { schoolLinkId: params.schoolLinkId, version: query.version });
  });
}

async function linkableEvents(tx: ReadTransaction, scope: SchoolScope) {
  const { items } = await schoolListReader(tx, scope, 'organizationEvents').page({ limit: 300 });
  return items
    .filter(({ kind }) => isLinkable(kind))
    .map(({ rowId, kind, happenedOn, status, predecessors, successors }) => ({
      organizationEventId: rowId,
      kind,
      happenedOn,
      status,
      predecessors,
      successors,
    }));
}
