import { endpoints } from '@minhchung/contract';
import { sql } from 'kysely';
import type { RateLimiter } from '../../platform/access/rate-limit.ts';
import { type SchoolScope, systemScope } from '../../platform/access/scope.ts';
import type { Database } from '../../platform/db/database.ts';
import { platformEventRecorder } from '../../platform/events/event-recorder.ts';
import type { Identity } from '../../platform/identity/index.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { Route } from '../../platform/routing/route.ts';
import { accountLimits, accountWriter } from '../accounts/index.ts';
import { letterheadStart, type NewSchool } from '../schools/index.ts';
import { openSchool } from './open-school.usecase.ts';
import { openingTools } from './opening-tools.ts';
import { sampleSchool } from './sample-school.ts';
import { setUp } from './set-up.usecase.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly identity: Identity;
  readonly limiter: RateLimiter;
  /** Gives a sample school something to look around in, in the name of whoever holds that session. */
  readonly fillSampleSchool: (scope: SchoolScope, cookie: string) => Promise<unknown>;
}

interface SchoolToOpen {
  readonly name: string;
  readonly levels: NewSchool['levels'];
  readonly letterheadFrom?: string | undefined;
}

export function setUpRoutes(route: Route, deps: Dependencies): void {
  const { database, clock, makeId, identity, limiter } = deps;
  const newSchool = ({ name, levels, letterheadFrom }: SchoolToOpen) => ({
    name,
    levels,
    profile: { validFrom: letterheadFrom ?? letterheadStart(schoolDate(clock.now())) },
  });

  route(endpoints.setUp, async ({ body, request, setHeader }) => {
    await limiter.count(accountLimits.setUpByAddress, request.address);
    const { name, username, password } = body.administrator;
    const passwordHash = await identity.hashPassword(password);
    const schoolId = makeId('sch');
    const scope = systemScope(schoolId);
    const cookies: string[] = [];
    await database.write(scope, async (tx) => {
      const tools = {
        ...openingTools(tx, scope, deps),
        accounts: accountWriter(tx, makeId),
        platformEventsOf: (account: { accountId: string; name: string }) => platformEventRecorder(tx, account, clock),
        takeTurn: async () => {
          await sql`select pg_advisory_xact_lock(hashtext('minhchung.set-up'))`.execute(tx);
        },
      };
      const school = body.school ? newSchool(body.school) : sampleSchool;
      await setUp(tools, { administrator: { name, username, passwordHash }, school });
      // The browser that set the server up goes on as its administrator.
      const answer = await identity.within(tx, request).signIn(username, password);
      cookies.push(...answer.cookies);
    });
    if (!body.school) await deps.fillSampleSchool(scope, cookies.map((one) => one.split(';')[0]).join('; '));
    for (const cookie of cookies) setHeader('set-cookie', cookie);
    return { schoolId };
  });

  route(endpoints.createSchool, async ({ actor, body }) => {
    const schoolId = makeId('sch');
    const scope = systemScope(schoolId);
    await database.write(scope, async (tx) => {
      await openSchool(openingTools(tx, scope, deps), {
        school: newSchool(body),
        accountId: actor.accountId,
        personName: null,
      });
      await platformEventRecorder(tx, actor, clock).record({
        kind: 'school.created',
        subjectType: 'school',
        subjectId: schoolId,
      });
    });
    return { schoolId };
  });
}
