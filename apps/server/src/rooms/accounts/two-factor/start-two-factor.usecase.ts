import type { IdentityAnswer } from '../../../platform/identity/index.ts';
import type { OwnAccountTools } from '../own-account.tools.ts';

export async function startTwoFactor(
  { actor, identity, events }: OwnAccountTools,
  password: string,
): Promise<IdentityAnswer<{ uri: string; backupCodes: readonly string[] }>> {
  const answer = await identity.startTwoFactor(password);
  await events.record({
    kind: answer.kind === 'accepted' ? 'account.twoFactorStarted' : 'account.twoFactorRefused',
    subjectType: 'account',
    subjectId: actor.accountId,
  });
  return answer;
}
