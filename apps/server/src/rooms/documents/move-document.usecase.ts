import type { OutgoingPaper, OwnDocument } from '@minhchung/contract';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import { refuseWrongStep } from './document.rules.ts';
import type { DocumentTools } from './keep-document.usecase.ts';

interface Dependencies extends DocumentTools {
  /** Takes the next number for the document. */
  readonly number: (document: OwnDocument, issuedOn: string) => Promise<OutgoingPaper>;
  /** Lets the line of the register follow the document. */
  readonly follow: (document: OwnDocument, status: OutgoingPaper['status'], reason: string) => Promise<void>;
}

/** Takes a document one step on; number and state go together with the outgoing register. */
export async function moveDocument(
  { documents, events, number, follow }: Dependencies,
  input: {
    readonly documentId: string;
    readonly version: number;
    readonly status: OwnDocument['status'];
    readonly reason: string;
  },
): Promise<OwnDocument> {
  const before = requireSeen(await documents.find(input.documentId), input.version);
  const { status, reason } = input;
  refuseWrongStep(before.status, status);
  if ((status === 'replaced' || status === 'revoked') && reason === '') throw new Refusal('register.reasonMissing');
  if (status === 'numbered' && before.issuedOn === null) throw new Refusal('document.dateMissing');

  const given = status === 'numbered' && before.issuedOn ? await number(before, before.issuedOn) : null;
  const after = await documents.change(input.documentId, input.version, {
    status,
    statusReason: reason,
    ...(given ? { number: given.notation } : {}),
  });
  if (!after) throw new Refusal('object.changed', { current: before });
  if (status === 'signed' || status === 'issued' || status === 'replaced' || status === 'revoked') {
    await follow(after, status, reason);
  }
  await events.record({
    kind: 'document.moved',
    subjectType: 'document',
    subjectId: after.documentId,
    detail: {
      title: after.title,
      before: { status: before.status },
      after: { status, number: after.number, reason },
    },
  });
  return after;
}
