import type { Invitation } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { refuseEndlessGuest, refuseUnknownPerson } from '../grants/index.ts';
import type { PeopleReader } from '../people/index.ts';
import { hashInvitationToken } from './invitation-token.ts';
import type { InvitationFields, InvitationWriter } from './invitations.repository.ts';

export interface InvitationTools {
  readonly invitations: InvitationWriter;
  readonly people: PeopleReader;
  readonly events: EventRecorder;
}

export interface MadeInvitation {
  readonly invitation: Invitation;
  readonly token: string;
}

const DAY = 86_400_000;

/** One link a person, all of them or none. The links themselves are answered once and never kept. */
export async function addInvitations(
  tools: InvitationTools,
  input: {
    readonly people: readonly InvitationFields[];
    readonly days: number;
    readonly now: Date;
    readonly makeToken: () => string;
  },
): Promise<MadeInvitation[]> {
  const expiresAt = new Date(input.now.getTime() + input.days * DAY);
  const made: MadeInvitation[] = [];
  for (const person of input.people) {
    refuseEndlessGuest(person);
    await refuseUnknownPerson(tools.people, person.personId);
    const token = input.makeToken();
    const invitation = await tools.invitations.add({ ...person, tokenHash: hashInvitationToken(token), expiresAt });
    await tools.events.record({
      kind: 'invitation.added',
      subjectType: 'invitation',
      subjectId: invitation.invitationId,
      detail: { name: person.name, role: person.role, duties: person.duties, expiresAt: invitation.expiresAt },
    });
    made.push({ invitation, token });
  }
  return made;
}
