import type { Invitation } from '@minhchung/contract';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { InvitationTools } from './add-invitations.usecase.ts';

export async function revokeInvitation(
  { invitations, events }: InvitationTools,
  { invitationId, version }: { readonly invitationId: string; readonly version: number },
): Promise<Invitation> {
  const before = await invitations.lock(invitationId);
  if (before?.state === 'used' || before?.state === 'revoked') throw new Refusal('invitation.closed');
  const seen = requireSeen(before, version);

  await invitations.close(invitationId, 'revoked');
  await events.record({
    kind: 'invitation.revoked',
    subjectType: 'invitation',
    subjectId: invitationId,
    detail: { name: seen.name },
  });
  const after = await invitations.find(invitationId);
  if (!after) throw new Refusal('object.notFound');
  return after;
}
