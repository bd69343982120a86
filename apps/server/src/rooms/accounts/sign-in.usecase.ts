import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import type { Identity, IdentityAnswer, IdentityCalls } from '../../platform/identity/index.ts';
import type { Account, AccountWriter } from './accounts.repository.ts';

export interface SignInTools {
  readonly accounts: AccountWriter;
  readonly identity: IdentityCalls;
  readonly hashPassword: Identity['hashPassword'];
  /** The chain of the system, in the name of that account; of nobody when it is not known. */
  readonly eventsOf: (account: Pick<Account, 'accountId' | 'name'> | undefined) => EventRecorder;
  readonly now: Date;
}

interface SignIn {
  readonly login: string;
  readonly password: string;
  readonly address: string;
}

/** Refusals are answers here and not thrown: what they record must stay. */
export async function signIn(
  tools: SignInTools,
  { login, password, address }: SignIn,
): Promise<IdentityAnswer<'signedIn' | 'codeNeeded'>> {
  const account = await tools.accounts.findByLogin(login);
  const events = tools.eventsOf(account);
  const refused = (reason: string) =>
    events.record({
      kind: 'session.refused',
      subjectType: 'account',
      // What was typed is not kept: it may be a password in the wrong field.
      subjectId: account?.accountId ?? 'unknown',
      detail: { reason, address },
    });

  if (!account || !(await tools.accounts.mayEnter(account.accountId, tools.now))) {
    // Takes as long as looking at a real password, so that nobody learns which names exist.
    await tools.hashPassword(password);
    await refused(account ? 'mayNotEnter' : 'unknown');
    return { kind: 'refused', reason: 'wrong', cookies: [] };
  }

  await tools.accounts.forgetEndedSessions(account.accountId, tools.now);
  const answer = await tools.identity.signIn(account.username, password);
  if (answer.kind === 'refused') {
    await refused('password');
    return answer;
  }
  await events.record({
    kind: answer.value === 'signedIn' ? 'session.started' : 'session.codeAsked',
    subjectType: 'account',
    subjectId: account.accountId,
    detail: { address },
  });
  return answer;
}
