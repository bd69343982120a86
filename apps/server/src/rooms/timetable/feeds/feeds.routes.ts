import { endpoints } from '@minhchung/contract';
import type { Actor } from '../../../platform/access/actor.ts';
import type { RateLimiter } from '../../../platform/access/rate-limit.ts';
import { authorize, type SchoolScope } from '../../../platform/access/scope.ts';
import type { Database } from '../../../platform/db/database.ts';
import { eventRecorder } from '../../../platform/events/event-recorder.ts';
import type { Clock } from '../../../platform/kit/clock.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { Route } from '../../../platform/routing/route.ts';
import { cycleReader } from '../../cycles/index.ts';
import { addCalendarLink } from './add-calendar-link.usecase.ts';
import { calendarLinkReader, calendarLinkWriter } from './calendar-link.repository.ts';
import { readCalendarFeed } from './read-calendar-feed.ts';
import { revokeCalendarLink } from './revoke-calendar-link.usecase.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly limiter: RateLimiter;
  /** Where people reach this server from outside, if somebody has said so. */
  readonly publicUrl: string | null;
}

// Calendar programs ask some times an hour; a school behind one address may have a hundred of them.
const feedReads = { name: 'calendar-feed', hits: 300, seconds: 600 };

export function feedsRoutes(route: Route, { database, clock, makeId, limiter, publicUrl }: Dependencies): void {
  const plans = (actor: Actor, { schoolId }: SchoolScope, cycleId: string) =>
    authorize(actor, schoolId, 'cycle.edit', { cycleId }).kind === 'granted';

  route(endpoints.listCalendarLinks, async ({ scope, actor, params }) => {
    const ofAccount = plans(actor, scope, params.cycleId) ? null : actor.accountId;
    const items = await database.read(scope, async (tx) => {
      if (!(await cycleReader(tx, scope).find(params.cycleId))) throw new Refusal('object.notFound');
      return calendarLinkReader(tx, scope).list(params.cycleId, ofAccount);
    });
    return { items };
  });

  route(endpoints.addCalendarLink, ({ scope, actor, params, body }) =>
    database.write(scope, async (tx) => {
      const { cycleId } = params;
      if (!(await cycleReader(tx, scope).find(cycleId))) throw new Refusal('object.notFound');
      const links = calendarLinkWriter(tx, scope, makeId);
      const personId = actor.schools.find(({ schoolId }) => schoolId === scope.schoolId)?.personId ?? null;
      const { calendarLinkId, secret } = await addCalendarLink(
        { links, events: eventRecorder(tx, scope, clock), clock },
        { cycleId, ...body, personId, accountId: actor.accountId, accountName: actor.name },
      );
      const link = await links.find(cycleId, calendarLinkId);
      if (!link) throw new Refusal('object.notFound');
      const path = `/api/calendar-feeds/${secret}.ics`;
      return { link, path, address: publicUrl === null ? null : new URL(path, publicUrl).href };
    }),
  );

  route(endpoints.revokeCalendarLink, async ({ scope, actor, params, query }) => {
    await database.write(scope, (tx) =>
      revokeCalendarLink(
        { links: calendarLinkWriter(tx, scope, makeId), events: eventRecorder(tx, scope, clock), clock },
        {
          ...params,
          version: query.version,
          accountId: actor.accountId,
          mayEndAll: plans(actor, scope, params.cycleId),
        },
      ),
    );
    return { done: true as const };
  });

  route(endpoints.readCalendarFeed, async ({ params, request }) => {
    await limiter.count(feedReads, request.address);
    const feed = await readCalendarFeed({ database, clock }, params.feedToken.slice(0, -'.ics'.length));
    if (feed === undefined) throw new Refusal('object.notFound');
    return {
      fileName: 'minh-chung.ics',
      mediaType: 'text/calendar; charset=utf-8',
      body: new TextEncoder().encode(feed),
      inline: true,
    };
  });
}
