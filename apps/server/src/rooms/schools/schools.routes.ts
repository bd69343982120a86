import { endpoints } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { addProfile } from './add-profile.usecase.ts';
import { changeProfile } from './change-profile.usecase.ts';
import { changeSchool } from './change-school.usecase.ts';
import type { SchoolTools } from './create-school.usecase.ts';
import { listEvents } from './events.read-model.ts';
import { readLetterheadProposals } from './letterhead-proposals.read-model.ts';
import { removeProfile } from './remove-profile.usecase.ts';
import { schoolReader, schoolWriter } from './schools.repository.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
}

export function schoolsRoutes(route: Route, { database, clock, makeId }: Dependencies): void {
  const write = <T>(scope: SchoolScope, act: (tools: SchoolTools) => Promise<T>) =>
    database.write(scope, (tx) =>
      act({ schools: schoolWriter(tx, scope, makeId), events: eventRecorder(tx, scope, clock) }),
    );

  route(endpoints.getSchool, async ({ scope }) => {
    const school = await database.read(scope, (tx) => schoolReader(tx, scope).get());
    if (!school) throw new Refusal('object.notFound');
    return school;
  });
  route(endpoints.changeSchool, ({ scope, body }) => write(scope, (tools) => changeSchool(tools, body)));
  route(endpoints.addProfile, ({ scope, body }) => write(scope, (tools) => addProfile(tools, body)));
  route(endpoints.changeProfile, ({ scope, params, body }) =>
    write(scope, (tools) => changeProfile(tools, { ...body, profileId: params.profileId })),
  );
  route(endpoints.removeProfile, async ({ scope, params, query }) => {
    await write(scope, (tools) => removeProfile(tools, { profileId: params.profileId, version: query.version }));
    return { done: true as const };
  });
  route(endpoints.listLetterheadProposals, async ({ scope }) => ({
    items: await database.read(scope, (tx) => readLetterheadProposals(tx, scope)),
  }));
  route(endpoints.listEvents, ({ scope, query }) => database.read(scope, (tx) => listEvents(tx, scope, query)));
}
