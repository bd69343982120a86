import type { IdentityAnswer } from '../../../platform/identity/index.ts';
import type { OwnAccountTools } from '../own-account.tools.ts';

export async function confirmTwoFactor(
  { actor, identity, events }: OwnAccountTools,
  code: string,
): Promise<IdentityAnswer<true>> {
  const answer = await identity.confirmTwoFactor(code);
  await events.record({
    kind: answer.kind === 'accepted' ? 'account.twoFactorConfirmed' : 'account.twoFactorRefused',
    subjectType: 'account',
    subjectId: actor.accountId,
  });
  return answer;
}
