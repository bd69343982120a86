import type { Invitation } from '@minhchung/contract';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { InvitationTools } from './add-invitations.usecase.ts';

export async function revokeInvitation(
  { invitations, events }: InvitationTools,
  invitationId: string,
): Promise<Invitation> {
  const before = await invitations.lock(invitationId);
  if (!before) throw new Refusal('object.notFound');
  if (before.state === 'used' || before.state === 'revoked') throw new Refusal('invitation.closed');

  await invitations.close(invitationId, 'revoked');
  await events.record({
    kind: 'invitation.revoked',
    subjectType: 'invitation',
    subjectId: invitationId,
    detail: { name: before.name },
  });
  const after = await invitations.find(invitationId);
  if (!after) throw new Refusal('object.notFound');
  return after;
}
