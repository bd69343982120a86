import type { IdentityAnswer } from '../../../platform/identity/index.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { SignInTools } from '../sign-in.usecase.ts';

export async function signInWithCode(
  tools: SignInTools,
  { code, address }: { code: string; address: string },
): Promise<IdentityAnswer<'signedIn'>> {
  const answer = await tools.identity.signInWithCode(code);
  if (answer.kind === 'refused') {
    await tools.eventsOf(undefined).record({
      kind: 'session.refused',
      subjectType: 'account',
      subjectId: 'unknown',
      detail: { reason: answer.reason === 'locked' ? 'codeLocked' : 'code', address },
    });
    return answer;
  }
  const account = await tools.accounts.find(answer.value.accountId);
  // Disabled between the two steps: the session that was just made must not stay.
  if (!account || !(await tools.accounts.mayEnter(account.accountId, tools.now)))
    throw new Refusal('session.wrongCode');
  await tools.eventsOf(account).record({
    kind: 'session.started',
    subjectType: 'account',
    subjectId: account.accountId,
    detail: { address, withCode: true },
  });
  return { ...answer, value: 'signedIn' };
}
