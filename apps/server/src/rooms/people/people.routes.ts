import { endpoints } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { addPerson, type PeopleTools } from './add-person.usecase.ts';
import { addPost } from './add-post.usecase.ts';
import { changePerson } from './change-person.usecase.ts';
import { changePost } from './change-post.usecase.ts';
import { peopleReader, peopleWriter } from './people.repository.ts';
import { removePerson } from './remove-person.usecase.ts';
import { removePost } from './remove-post.usecase.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
}

const done = { done: true } as const;

export function peopleRoutes(route: Route, { database, clock, makeId }: Dependencies): void {
  const write = <T>(scope: SchoolScope, act: (tools: PeopleTools) => Promise<T>) =>
    database.write(scope, (tx) =>
      act({ people: peopleWriter(tx, scope, makeId), events: eventRecorder(tx, scope, clock) }),
    );

  route(endpoints.listPeople, ({ scope, query }) =>
    database.read(scope, (tx) => peopleReader(tx, scope).page({ ...query, today: schoolDate(clock.now()) })),
  );
  route(endpoints.getPerson, async ({ scope, params }) => {
    const person = await database.read(scope, (tx) => peopleReader(tx, scope).find(params.personId));
    if (!person) throw new Refusal('object.notFound');
    return person;
  });
  route(endpoints.addPerson, ({ scope, body }) => write(scope, (tools) => addPerson(tools, body)));
  route(endpoints.changePerson, ({ scope, params, body }) =>
    write(scope, (tools) => changePerson(tools, { ...body, personId: params.personId })),
  );
  route(endpoints.removePerson, async ({ scope, params, query }) => {
    await write(scope, (tools) => removePerson(tools, { personId: params.personId, version: query.version }));
    return done;
  });
  route(endpoints.addPost, ({ scope, params, body }) =>
    write(scope, (tools) => addPost(tools, { ...body, personId: params.personId })),
  );
  route(endpoints.changePost, ({ scope, params, body }) =>
    write(scope, (tools) => changePost(tools, { ...body, postId: params.postId })),
  );
  route(endpoints.removePost, async ({ scope, params, query }) => {
    await write(scope, (tools) => removePost(tools, { postId: params.postId, version: query.version }));
    return done;
  });
}
