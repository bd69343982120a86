import { endpoints } from '@minhchung/contract';
import { searchKey } from '@minhchung/domain';
import type { RateLimit, RateLimiter } from '../../platform/access/rate-limit.ts';
import { type SchoolScope, systemScope } from '../../platform/access/scope.ts';
import type { Database, WriteTransaction } from '../../platform/db/database.ts';
import { eventRecorder, platformEventRecorder } from '../../platform/events/event-recorder.ts';
import type { Identity } from '../../platform/identity/index.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { type Account, accountWriter } from '../accounts/index.ts';
import { grantWriter } from '../grants/index.ts';
import { peopleReader } from '../people/index.ts';
import { schoolReader } from '../schools/index.ts';
import { acceptInvitation, requireOpen } from './accept-invitation.usecase.ts';
import { addInvitations, type InvitationTools } from './add-invitations.usecase.ts';
import { hashInvitationToken, makeInvitationToken } from './invitation-token.ts';
import { invitationOfToken, invitationReader, invitationWriter } from './invitations.repository.ts';
import { revokeInvitation } from './revoke-invitation.usecase.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly identity: Identity;
  readonly limiter: RateLimiter;
}

/** A school stands behind one address, and thirty people may open their links in one staff meeting. */
const LINKS_BY_ADDRESS: RateLimit = { name: 'invitation-address', hits: 150, seconds: 15 * 60 };

export function invitationsRoutes(route: Route, deps: Dependencies): void {
  const { database, clock, makeId, identity, limiter } = deps;
  const tools = (tx: WriteTransaction, scope: SchoolScope, now: Date): InvitationTools => ({
    invitations: invitationWriter(tx, scope, makeId, now),
    people: peopleReader(tx, scope),
    events: eventRecorder(tx, scope, clock),
  });
  /** The school of a link that is known; whether it still works is asked there. */
  const placeOf = async (token: string) => {
    const place = await database.platform((tx) => invitationOfToken(tx, hashInvitationToken(token)));
    if (!place) throw new Refusal('invitation.closed');
    return { ...place, scope: systemScope(place.schoolId) };
  };

  route(endpoints.addInvitations, async ({ scope, body }) => {
    const now = clock.now();
    const items = await database.write(scope, (tx) =>
      addInvitations(tools(tx, scope, now), { ...body, now, makeToken: makeInvitationToken }),
    );
    return { items };
  });
  route(endpoints.listInvitations, ({ scope, query }) =>
    database.read(scope, (tx) => invitationReader(tx, scope, clock.now()).page(query)),
  );
  route(endpoints.revokeInvitation, ({ scope, params, query }) =>
    database.write(scope, (tx) =>
      revokeInvitation(tools(tx, scope, clock.now()), { ...params, version: query.version }),
    ),
  );

  route(endpoints.lookAtInvitation, async ({ body, request }) => {
    await limiter.count(LINKS_BY_ADDRESS, request.address);
    const { scope, invitationId } = await placeOf(body.token);
    return database.read(scope, async (tx) => {
      const invitation = await invitationReader(tx, scope, clock.now()).find(invitationId);
      const school = await schoolReader(tx, scope).get();
      requireOpen(invitation);
      if (!school) throw new Refusal('invitation.closed');
      const { name, expiresAt } = invitation;
      return { name, expiresAt, schoolName: school.name, suggestedUsername: proposedUsername(name) };
    });
  });
  route(endpoints.acceptInvitation, async ({ body, request, setHeader }) => {
    await limiter.count(LINKS_BY_ADDRESS, request.address);
    const { scope, invitationId, schoolId } = await placeOf(body.token);
    const passwordHash = await identity.hashPassword(body.password);
    await database.write(scope, async (tx) => {
      const eventsOf = (account: Account) => ({
        school: eventRecorder(tx, scope, clock),
        platform: platformEventRecorder(tx, account, clock),
      });
      await acceptInvitation(
        {
          invitations: invitationWriter(tx, scope, makeId, clock.now()),
          accounts: accountWriter(tx, makeId),
          grants: grantWriter(tx, scope, makeId),
          eventsOf,
        },
        { invitationId, username: body.username, passwordHash },
      );
      const answer = await identity.within(tx, request).signIn(body.username, body.password);
      for (const cookie of answer.cookies) setHeader('set-cookie', cookie);
    });
    return { schoolId };
  });
}

/** Given name and initials, as the accounts page proposes them; the person may choose another one. */
function proposedUsername(fullName: string): string {
  const words = searchKey(fullName)
    .split(' ')
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
  const given = words.pop() ?? '';
  const initials = words.map((word) => word.charAt(0)).join('');
  return (initials === '' ? given.padEnd(3, '1') : `${given}.${initials}`).slice(0, 40);
}
