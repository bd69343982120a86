import { endpoints } from '@minhchung/contract';
import type { RateLimiter } from '../../platform/access/rate-limit.ts';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database } from '../../platform/db/database.ts';
import { type Identity, makeFirstPassword } from '../../platform/identity/index.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { Route } from '../../platform/routing/route.ts';
import { accountLimits } from '../accounts/index.ts';
import { addAccount, type GrantTools } from './add-account.usecase.ts';
import { addAccounts } from './add-accounts.usecase.ts';
import { addExistingAccount } from './add-existing-account.usecase.ts';
import { changeGrant } from './change-grant.usecase.ts';
import { grantTools } from './grant-tools.ts';
import { grantReader } from './grants.repository.ts';
import { resetPassword } from './reset-password.usecase.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly identity: Identity;
  readonly limiter: RateLimiter;
}

export function grantsRoutes(route: Route, { database, clock, makeId, identity, limiter }: Dependencies): void {
  const write = <T>(scope: SchoolScope, act: (tools: GrantTools) => Promise<T>) =>
    database.write(scope, (tx) => act(grantTools(tx, scope, { clock, makeId })));

  route(endpoints.listGrants, ({ scope, query }) => database.read(scope, (tx) => grantReader(tx, scope).page(query)));
  route(endpoints.addAccount, async ({ scope, body }) => {
    const firstPassword = makeFirstPassword();
    const passwordHash = await identity.hashPassword(firstPassword);
    return { grant: await write(scope, (tools) => addAccount(tools, { ...body, passwordHash })), firstPassword };
  });
  route(endpoints.addExistingAccount, async ({ actor, scope, body }) => {
    // Whoever guesses names of other schools is stopped early.
    await limiter.count(accountLimits.existingByAccount, actor.accountId);
    return write(scope, (tools) => addExistingAccount(tools, body));
  });
  route(endpoints.addAccounts, async ({ scope, body }) => {
    const firstPasswords = body.accounts.map(() => makeFirstPassword());
    const accounts = await Promise.all(
      body.accounts.map(async (account, index) => ({
        ...account,
        passwordHash: await identity.hashPassword(firstPasswords[index] ?? ''),
      })),
    );
    const grants = await write(scope, (tools) => addAccounts(tools, accounts));
    return { items: grants.map((grant, index) => ({ grant, firstPassword: firstPasswords[index] ?? '' })) };
  });
  route(endpoints.changeGrant, ({ scope, params, body }) =>
    write(scope, (tools) => changeGrant(tools, { ...body, grantId: params.grantId }, clock.now())),
  );
  route(endpoints.resetPassword, async ({ scope, params }) => {
    const firstPassword = makeFirstPassword();
    const passwordHash = await identity.hashPassword(firstPassword);
    await write(scope, (tools) =>
      resetPassword(tools, { grantId: params.grantId, passwordHash, schoolId: scope.schoolId }),
    );
    return { firstPassword };
  });
}
