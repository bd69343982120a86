import type { OwnDocument } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import { refuseSigned } from './document.rules.ts';
import type { DocumentFields, DocumentWriter, NewDocumentFile } from './own-document.repository.ts';

export interface DocumentTools {
  readonly documents: DocumentWriter;
  readonly events: EventRecorder;
}

/** A paper from outside is recorded as issued, as it is; an own one begins as a draft and gets its number when signed. */
export async function addDocument(
  { documents, events }: DocumentTools,
  { isFromOutside, fields }: { readonly isFromOutside: boolean; readonly fields: Partial<DocumentFields> },
): Promise<OwnDocument> {
  const { number: _, ...own } = fields;
  const added = await documents.add(isFromOutside ? fields : own, {
    isFromOutside,
    status: isFromOutside ? 'issued' : 'draft',
  });
  await record(events, 'document.added', added, { after: { ...fields, isFromOutside } });
  return added;
}

export async function changeDocument(
  { documents, events, follow }: DocumentTools & { readonly follow: (document: OwnDocument) => Promise<void> },
  input: { readonly documentId: string; readonly version: number; readonly fields: Partial<DocumentFields> },
): Promise<OwnDocument> {
  const before = requireSeen(await documents.find(input.documentId), input.version);
  refuseSigned(before);
  const { number, ...fields } = input.fields;
  // The number of an own paper comes from the register, and with it date and type stay.
  if (before.status === 'numbered' && (fields.issuedOn !== undefined || fields.typeCode !== undefined))
    throw new Refusal('document.alreadySigned');
  const after = await documents.change(input.documentId, input.version, {
    ...fields,
    ...(before.isFromOutside && number !== undefined ? { number } : {}),
  });
  if (!after) throw new Refusal('object.changed', { current: before });
  if (after.title !== before.title || after.signer !== before.signer) await follow(after);
  await record(events, 'document.changed', after, changedFields(before, after));
  return after;
}

/** A new edition of the source, or a scan of what was signed. Editions before it stay as they are. */
export async function addDocumentFile(
  { documents, events }: DocumentTools,
  input: { readonly documentId: string; readonly file: NewDocumentFile },
): Promise<OwnDocument> {
  const before = await documents.find(input.documentId);
  if (!before) throw new Refusal('object.notFound');
  if (input.file.kind === 'source') refuseSigned(before);
  await documents.addFile(input.documentId, input.file);
  const after = await documents.find(input.documentId);
  if (!after) throw new Refusal('object.notFound');
  const { kind, name, sha256 } = input.file;
  await record(events, 'document.fileAdded', after, { after: { kind, name, sha256 } });
  return after;
}

export async function removeDocument(
  { documents, events }: DocumentTools,
  input: { readonly documentId: string; readonly version: number; readonly at: Date },
): Promise<void> {
  const before = requireSeen(await documents.find(input.documentId), input.version);
  // A number that was given keeps its paper.
  if (!before.isFromOutside && before.number !== '') throw new Refusal('object.inUse');
  if (!(await documents.setRemoved(input.documentId, input.version, input.at)))
    throw new Refusal('object.changed', { current: before });
  await record(events, 'document.removed', before, { before: { title: before.title } });
}

export async function restoreDocument({ documents, events }: DocumentTools, documentId: string): Promise<OwnDocument> {
  await documents.setRemoved(documentId, null, null);
  const restored = await documents.find(documentId);
  if (!restored) throw new Refusal('object.notFound');
  await record(events, 'document.restored', restored, { after: { title: restored.title } });
  return restored;
}

function record(events: EventRecorder, kind: string, document: OwnDocument, detail: Readonly<Record<string, unknown>>) {
  return events.record({
    kind,
    subjectType: 'document',
    subjectId: document.documentId,
    detail: { title: document.title, ...detail },
  });
}
