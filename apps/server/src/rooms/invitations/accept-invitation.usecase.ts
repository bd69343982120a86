import type { Invitation } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Account, AccountWriter } from '../accounts/index.ts';
import type { GrantWriter } from '../grants/index.ts';
import type { InvitationWriter } from './invitations.repository.ts';

export interface AcceptTools {
  readonly invitations: InvitationWriter;
  readonly accounts: AccountWriter;
  readonly grants: GrantWriter;
  /** Both chains; the system's in the name of the account that comes into being. */
  readonly eventsOf: (account: Account) => { readonly school: EventRecorder; readonly platform: EventRecorder };
}

interface AcceptInvitation {
  readonly invitationId: string;
  readonly username: string;
  readonly passwordHash: string;
}

/** A link that still works; otherwise the refusal says whether it is over or its maker lost the right to give it. */
export function requireOpen(invitation: Invitation | undefined): asserts invitation is Invitation {
  if (invitation?.state === 'void') throw new Refusal('invitation.void');
  if (invitation?.state !== 'open') throw new Refusal('invitation.closed');
}

/** The account comes into being with the rights that the administrator chose, and the link ends in the same moment. */
export async function acceptInvitation(tools: AcceptTools, input: AcceptInvitation): Promise<Account> {
  const invitation = await tools.invitations.lock(input.invitationId);
  requireOpen(invitation);

  const { name, personId, role, duties, validTo } = invitation;
  const account = await tools.accounts.add({
    name,
    username: input.username,
    email: null,
    passwordHash: input.passwordHash,
    mustChangePassword: false,
  });
  if (!account) throw new Refusal('account.nameTaken', { problems: [{ place: '/username', code: 'taken' }] });
  const grant = await tools.grants.add(account.accountId, { role, duties, personId, validTo });
  await tools.invitations.close(invitation.invitationId, 'used');

  const events = tools.eventsOf(account);
  await events.school.record({
    kind: 'invitation.accepted',
    subjectType: 'invitation',
    subjectId: invitation.invitationId,
    detail: { name, grant },
  });
  await events.platform.record({ kind: 'account.added', subjectType: 'account', subjectId: account.accountId });
  return account;
}
