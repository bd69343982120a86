import type { IdentityAnswer } from '../../platform/identity/index.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { OwnAccountTools } from './own-account.tools.ts';

/** All devices are signed out, and this one is signed in anew. */
export async function changePassword(
  { actor, accounts, identity, events }: OwnAccountTools,
  { current, next }: { current: string; next: string },
): Promise<IdentityAnswer<true>> {
  if (current === next)
    throw new Refusal('request.invalid', { problems: [{ place: '/next', code: 'same_as_before' }] });
  const answer = await identity.changePassword(current, next);
  if (answer.kind === 'accepted') await accounts.passwordWasChanged(actor.accountId);
  await events.record({
    kind: answer.kind === 'accepted' ? 'account.passwordChanged' : 'account.passwordChangeRefused',
    subjectType: 'account',
    subjectId: actor.accountId,
  });
  return answer;
}
