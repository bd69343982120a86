import type { IdentityAnswer } from '../../../platform/identity/index.ts';
import type { OwnAccountTools } from '../own-account.tools.ts';

export async function stopTwoFactor(
  { actor, identity, events }: OwnAccountTools,
  password: string,
): Promise<IdentityAnswer<true>> {
  const answer = await identity.stopTwoFactor(password);
  await events.record({
    kind: answer.kind === 'accepted' ? 'account.twoFactorStopped' : 'account.twoFactorRefused',
    subjectType: 'account',
    subjectId: actor.accountId,
  });
  return answer;
}
