import type { Grant } from '@minhchung/contract';
import { Refusal } from '../../platform/kit/refusal.ts';
import { type GrantTools, refuseUnknownPerson } from './add-account.usecase.ts';
import { refuseEndlessGuest } from './grant.rules.ts';
import type { GrantFields } from './grants.repository.ts';

interface AddExistingAccount extends GrantFields {
  /** User name or e-mail, in full. */
  readonly login: string;
}

/** Somebody who already has an account on this server works here too, with the password that she has. */
export async function addExistingAccount(tools: GrantTools, input: AddExistingAccount): Promise<Grant> {
  refuseEndlessGuest(input);
  await refuseUnknownPerson(tools.people, input.personId);

  const account = await tools.accounts.findByLogin(input.login);
  if (!account) throw new Refusal('account.unknown', { problems: [{ place: '/login', code: 'unknown' }] });
  if (await tools.grants.holds(account.accountId)) throw new Refusal('grant.alreadyHeld');
  const grant = await tools.grants.add(account.accountId, input);

  await tools.events.record({
    kind: 'grant.added',
    subjectType: 'grant',
    subjectId: grant.grantId,
    detail: { after: grant },
  });
  await tools.platformEvents.record({
    kind: 'account.grantAdded',
    subjectType: 'account',
    subjectId: account.accountId,
  });
  return grant;
}
