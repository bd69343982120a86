import { type ErrorCode, endpoints, session as sessionSchema } from '@minhchung/contract';
import type { Actor } from '../../platform/access/actor.ts';
import type { RateLimiter } from '../../platform/access/rate-limit.ts';
import type { Database } from '../../platform/db/database.ts';
import { platformEventRecorder } from '../../platform/events/event-recorder.ts';
import type { Caller, Identity, IdentityAnswer } from '../../platform/identity/index.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import { accountLimits } from './account-limits.ts';
import { accountReader, accountWriter } from './accounts.repository.ts';
import { changePassword } from './change-password.usecase.ts';
import type { OwnAccountTools } from './own-account.tools.ts';
import { revokeSession } from './revoke-session.usecase.ts';
import { type SignInTools, signIn } from './sign-in.usecase.ts';
import { signOut } from './sign-out.usecase.ts';
import { confirmTwoFactor } from './two-factor/confirm-two-factor.usecase.ts';
import { signInWithCode } from './two-factor/sign-in-with-code.usecase.ts';
import { startTwoFactor } from './two-factor/start-two-factor.usecase.ts';
import { stopTwoFactor } from './two-factor/stop-two-factor.usecase.ts';

export interface AccountsDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly identity: Identity;
  readonly limiter: RateLimiter;
  readonly productVersion: string;
}

const nobody = { accountId: null, name: 'Chưa đăng nhập' };
const done = { done: true } as const;

export function accountsRoutes(route: Route, deps: AccountsDependencies): void {
  const { database, clock, makeId, identity, limiter, productVersion } = deps;

  const signingIn = <T>(caller: Caller, act: (tools: SignInTools) => Promise<T>) =>
    database.platform((tx) =>
      act({
        accounts: accountWriter(tx, makeId),
        identity: identity.within(tx, caller),
        hashPassword: identity.hashPassword,
        eventsOf: (account) => platformEventRecorder(tx, account ?? nobody, clock),
        now: clock.now(),
      }),
    );
  const own = <T>(actor: Actor, caller: Caller, act: (tools: OwnAccountTools) => Promise<T>) =>
    database.platform((tx) =>
      act({
        actor,
        accounts: accountWriter(tx, makeId),
        identity: identity.within(tx, caller),
        events: platformEventRecorder(tx, actor, clock),
      }),
    );

  route(endpoints.getSession, async ({ actor }) => {
    const needsSetUp = !actor && !(await database.platform((tx) => accountReader(tx).anyExists()));
    return { needsSetUp, productVersion, account: sessionSchema.shape.account.parse(actor) };
  });
  route(endpoints.signIn, async ({ body, request, setHeader }) => {
    const login = body.login.toLowerCase();
    await limiter.count(accountLimits.signInByAddress, request.address);
    await limiter.count(accountLimits.signInByLogin, login);
    const answer = await signingIn(request, (tools) => signIn(tools, { ...body, address: request.address }));
    const outcome = settle(answer, 'session.wrongPassword', setHeader);
    await limiter.forget(accountLimits.signInByLogin, login);
    return { outcome };
  });
  route(endpoints.signInWithCode, async ({ body, request, setHeader }) => {
    await limiter.count(accountLimits.codeByAddress, request.address);
    const answer = await signingIn(request, (tools) => signInWithCode(tools, { ...body, address: request.address }));
    return { outcome: settle(answer, 'session.wrongCode', setHeader) };
  });
  route(endpoints.signOut, async ({ actor, request, setHeader }) => {
    settle(await own(actor, request, signOut), 'session.required', setHeader);
    return done;
  });
  route(endpoints.listSessions, async ({ actor }) => {
    const { hasTwoFactor, items } = await database.platform(async (tx) => {
      const accounts = accountReader(tx);
      return {
        hasTwoFactor: await accounts.hasTwoFactor(actor.accountId),
        items: await accounts.sessions(actor.accountId, clock.now()),
      };
    });
    return { hasTwoFactor, items: items.map((item) => ({ ...item, isThisOne: item.sessionId === actor.sessionId })) };
  });
  route(endpoints.revokeSession, async ({ actor, params, request }) => {
    await own(actor, request, (tools) => revokeSession(tools, params.sessionId));
    return done;
  });
  route(endpoints.changePassword, async ({ actor, body, request, setHeader }) => {
    await limiter.count(accountLimits.passwordByAccount, actor.accountId);
    const answer = await own(actor, request, (tools) => changePassword(tools, body));
    settle(answer, 'session.wrongPassword', setHeader);
    return done;
  });
  route(endpoints.startTwoFactor, async ({ actor, body, request, setHeader }) => {
    await limiter.count(accountLimits.passwordByAccount, actor.accountId);
    const answer = await own(actor, request, (tools) => startTwoFactor(tools, body.password));
    const { uri, backupCodes } = settle(answer, 'session.wrongPassword', setHeader);
    return { uri, backupCodes: [...backupCodes] };
  });
  route(endpoints.confirmTwoFactor, async ({ actor, body, request, setHeader }) => {
    await limiter.count(accountLimits.codeByAccount, actor.accountId);
    settle(await own(actor, request, (tools) => confirmTwoFactor(tools, body.code)), 'session.wrongCode', setHeader);
    return done;
  });
  route(endpoints.stopTwoFactor, async ({ actor, body, request, setHeader }) => {
    await limiter.count(accountLimits.passwordByAccount, actor.accountId);
    const answer = await own(actor, request, (tools) => stopTwoFactor(tools, body.password));
    settle(answer, 'session.wrongPassword', setHeader);
    return done;
  });
}

/** Hands the cookies on; a refusal is thrown only now, after what it recorded was committed. */
function settle<T>(answer: IdentityAnswer<T>, refusal: ErrorCode, setHeader: (name: string, value: string) => void): T {
  if (answer.kind === 'refused') {
    if (answer.reason === 'locked') throw new Refusal('request.tooMany', { params: { seconds: 15 * 60 } });
    throw new Refusal(refusal);
  }
  for (const cookie of answer.cookies) setHeader('set-cookie', cookie);
  return answer.value;
}
