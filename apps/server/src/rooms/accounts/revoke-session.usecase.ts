import { Refusal } from '../../platform/kit/refusal.ts';
import type { OwnAccountTools } from './own-account.tools.ts';

export async function revokeSession({ actor, accounts, events }: OwnAccountTools, sessionId: string): Promise<void> {
  const isEnded = await accounts.endSession(actor.accountId, sessionId);
  if (!isEnded) throw new Refusal('object.notFound');
  await events.record({
    kind: 'session.revoked',
    subjectType: 'account',
    subjectId: actor.accountId,
    detail: { sessionId },
  });
}
