import type { Grant } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { AccountWriter } from '../accounts/index.ts';
import type { PeopleReader } from '../people/index.ts';
import { refuseEndlessGuest } from './grant.rules.ts';
import type { GrantFields, GrantWriter } from './grants.repository.ts';

export interface GrantTools {
  readonly accounts: AccountWriter;
  readonly grants: GrantWriter;
  readonly people: PeopleReader;
  readonly events: EventRecorder;
  /** Administration of accounts also stands in the chain of the system. */
  readonly platformEvents: EventRecorder;
}

interface AddAccount extends GrantFields {
  readonly name: string;
  readonly username: string;
  readonly email: string | null;
  readonly passwordHash: string;
}

export async function addAccount(tools: GrantTools, input: AddAccount): Promise<Grant> {
  refuseEndlessGuest(input);
  await refuseUnknownPerson(tools.people, input.personId);

  const account = await tools.accounts.add({ ...input, mustChangePassword: true });
  if (!account) throw new Refusal('account.nameTaken', { problems: [{ place: '/username', code: 'taken' }] });
  const grant = await tools.grants.add(account.accountId, input);

  await tools.events.record({
    kind: 'grant.added',
    subjectType: 'grant',
    subjectId: grant.grantId,
    detail: { after: grant },
  });
  await tools.platformEvents.record({
    kind: 'account.added',
    subjectType: 'account',
    subjectId: account.accountId,
  });
  return grant;
}

export async function refuseUnknownPerson(people: PeopleReader, personId: string | null | undefined): Promise<void> {
  if (!personId || (await people.find(personId))) return;
  throw new Refusal('request.invalid', { problems: [{ place: '/personId', code: 'unknown' }] });
}
