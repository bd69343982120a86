import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Account, AccountWriter } from './accounts.repository.ts';

interface ForgottenPassword {
  /** User name or e-mail. */
  readonly login: string;
  readonly passwordHash: string;
}

/**
 * For the owner of the machine, at the command line: no administrator of one school may reset an account that works in
 * several schools or administers the system. All its sessions end.
 */
export async function resetForgottenPassword(
  { accounts, events }: { readonly accounts: AccountWriter; readonly events: EventRecorder },
  { login, passwordHash }: ForgottenPassword,
): Promise<Account> {
  const account = await accounts.findByLogin(login);
  if (!account) throw new Refusal('object.notFound');
  await accounts.setPassword(account.accountId, passwordHash, true);
  await accounts.endSessions(account.accountId);
  await events.record({ kind: 'account.passwordReset', subjectType: 'account', subjectId: account.accountId });
  return account;
}
