import type { IdentityAnswer } from '../../platform/identity/index.ts';
import type { OwnAccountTools } from './own-account.tools.ts';

export async function signOut({ actor, identity, events }: OwnAccountTools): Promise<IdentityAnswer<true>> {
  const answer = await identity.signOut();
  await events.record({ kind: 'session.ended', subjectType: 'account', subjectId: actor.accountId });
  return answer;
}
