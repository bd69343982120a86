import { endpoints } from '@minhchung/contract';
import { sql } from 'kysely';
import type { Actor } from '../../../platform/access/actor.ts';
import type { RateLimit, RateLimiter } from '../../../platform/access/rate-limit.ts';
import { type SchoolScope, systemScope } from '../../../platform/access/scope.ts';
import type { Database, WriteTransaction } from '../../../platform/db/database.ts';
import { eventRecorder, platformEventRecorder } from '../../../platform/events/event-recorder.ts';
import type { Clock } from '../../../platform/kit/clock.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { Route } from '../../../platform/routing/route.ts';
import { type GrantWriter, grantWriter } from '../../grants/index.ts';
import { openSchool } from '../open-school.usecase.ts';
import { openingTools } from '../opening-tools.ts';
import { sampleSchool } from '../sample-school.ts';
import { inSampleTurn } from './sample-turn.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly limiter: RateLimiter;
  /** Gives a sample school something to look around in, in the name of whoever holds that session. */
  readonly fillSampleSchool: (scope: SchoolScope, cookie: string) => Promise<unknown>;
}

const MADE_BY_ACCOUNT: RateLimit = { name: 'sample-school', hits: 5, seconds: 15 * 60 };

const visitor = { role: 'contributor' as const, duties: ['principal' as const] };

/** One sample school for everybody of this server; who enters it may try everything but the accounts. */
export function sampleSchoolRoutes(route: Route, deps: Dependencies): void {
  const { database, clock, makeId, limiter, fillSampleSchool } = deps;

  route(endpoints.openSampleSchool, async ({ actor, body, request }) => {
    if (actor.mustChangePassword) throw new Refusal('access.denied');
    if (body.isFresh && !actor.isSystemAdministrator) throw new Refusal('access.denied');
    return inSampleTurn(database, () => open(actor, body.isFresh === true, request.headers.get('cookie') ?? ''));
  });

  async function open(actor: Actor, isFresh: boolean, cookie: string): Promise<{ schoolId: string }> {
    const inUse = await database.platform(sampleInUse);
    if (inUse && !isFresh) {
      const isIn = actor.schools.some(({ schoolId }) => schoolId === inUse);
      if (!isIn) await database.write(systemScope(inUse), (tx) => enter(tx, systemScope(inUse), actor));
      return { schoolId: inUse };
    }
    await limiter.count(MADE_BY_ACCOUNT, actor.accountId);
    const schoolId = makeId('sch');
    const scope = systemScope(schoolId);
    await database.write(scope, async (tx) => {
      await openSchool(openingTools(tx, scope, deps), {
        school: sampleSchool,
        accountId: actor.accountId,
        personName: null,
        // Accounts of a whole server are nobody's plaything: only who administers it administers the sample.
        ...(actor.isSystemAdministrator ? {} : { rights: visitor }),
      });
      await platformEventRecorder(tx, actor, clock).record({
        kind: 'school.created',
        subjectType: 'school',
        subjectId: schoolId,
      });
    });
    try {
      await fillSampleSchool(scope, cookie);
    } catch (error) {
      // A sample that stayed empty would be everybody's from then on.
      await database.write(scope, (tx) => retire(tx, scope));
      throw error;
    }
    if (inUse) await database.write(systemScope(inUse), (tx) => retire(tx, systemScope(inUse)));
    return { schoolId };
  }

  async function enter(tx: WriteTransaction, scope: SchoolScope, actor: { readonly accountId: string }): Promise<void> {
    const grants: GrantWriter = grantWriter(tx, scope, makeId);
    const held = await grants.page({ limit: 300 });
    if (held.items.some(({ accountId, revokedAt }) => accountId === actor.accountId && revokedAt === null)) return;
    const grant = await grants.add(actor.accountId, {
      ...visitor,
      personId: null,
      validTo: null,
    });
    await eventRecorder(tx, scope, clock).record({
      kind: 'grant.added',
      subjectType: 'grant',
      subjectId: grant.grantId,
      detail: { after: grant },
    });
  }

  /** Nobody enters the old sample any more; its rows and its chain of events stay as they are. */
  async function retire(tx: WriteTransaction, scope: SchoolScope): Promise<void> {
    const grants = grantWriter(tx, scope, makeId);
    const events = eventRecorder(tx, scope, clock);
    for (let cursor: string | undefined; ; ) {
      const page = await grants.page({ limit: 300, cursor });
      for (const { grantId, version, revokedAt } of page.items) {
        if (revokedAt !== null) continue;
        await grants.change(grantId, version, { revokedAt: clock.now().toISOString() });
        await events.record({
          kind: 'grant.changed',
          subjectType: 'grant',
          subjectId: grantId,
          detail: { before: { revokedAt: null }, after: { revokedAt: clock.now().toISOString() } },
        });
      }
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }
}

async function sampleInUse(tx: WriteTransaction): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select sample_school_in_use() as id`.execute(tx);
  return rows[0]?.id ?? null;
}
