import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { makeFirstPassword } from '../../platform/identity/index.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Account, AccountWriter } from '../accounts/index.ts';

/** Somebody who has an account already, by user name or e-mail; or a new account. */
export type AccountChoice =
  | { readonly kind: 'existing'; readonly login: string }
  | { readonly kind: 'new'; readonly name: string; readonly username: string; readonly email: string | null };

export interface ReadyChoice {
  readonly choice: AccountChoice;
  /** Null for an existing account, which keeps its password. */
  readonly password: { readonly first: string; readonly hash: string } | null;
}

export interface ChosenAccount {
  readonly account: Account;
  readonly firstPassword: string | null;
}

/** Done before the transaction: hashing takes its time on purpose. */
export async function prepareChoice(
  choice: AccountChoice,
  hashPassword: (password: string) => Promise<string>,
): Promise<ReadyChoice> {
  if (choice.kind === 'existing') return { choice, password: null };
  const first = makeFirstPassword();
  return { choice, password: { first, hash: await hashPassword(first) } };
}

/** The chosen account, entered now if it is new. `place` is the choice in the form, for what is refused. */
export async function takeAccount(
  { accounts, platformEvents }: { readonly accounts: AccountWriter; readonly platformEvents: EventRecorder },
  { choice, password }: ReadyChoice,
  place: string,
): Promise<ChosenAccount> {
  if (choice.kind === 'existing') {
    const account = await accounts.findByLogin(choice.login);
    if (!account) throw new Refusal('account.unknown', { problems: [{ place: `${place}/login`, code: 'unknown' }] });
    return { account, firstPassword: null };
  }
  if (!password) throw new Error('A new account without a prepared password.');
  const { name, username, email } = choice;
  const account = await accounts.add({ name, username, email, passwordHash: password.hash, mustChangePassword: true });
  if (!account) throw new Refusal('account.nameTaken', { problems: [{ place: `${place}/username`, code: 'taken' }] });
  await platformEvents.record({ kind: 'account.added', subjectType: 'account', subjectId: account.accountId });
  return { account, firstPassword: password.first };
}
