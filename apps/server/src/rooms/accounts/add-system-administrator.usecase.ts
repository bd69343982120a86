import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Account, AccountWriter } from './accounts.repository.ts';

interface NewAdministrator {
  readonly name: string;
  readonly username: string;
  readonly email: string | null;
  readonly passwordHash: string;
}

/** For the owner of the machine, at the command line: an account that administers the system and belongs to no school. */
export async function addSystemAdministrator(
  { accounts, events }: { readonly accounts: AccountWriter; readonly events: EventRecorder },
  input: NewAdministrator,
): Promise<Account> {
  const account = await accounts.add({ ...input, isSystemAdministrator: true, mustChangePassword: true });
  if (!account) throw new Refusal('account.nameTaken');
  await events.record({
    kind: 'account.added',
    subjectType: 'account',
    subjectId: account.accountId,
    detail: { isSystemAdministrator: true },
  });
  return account;
}
