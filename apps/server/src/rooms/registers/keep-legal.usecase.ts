import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { LegalFields, LegalWriter, OwnLegalText } from './legal.repository.ts';

interface Dependencies {
  readonly register: LegalWriter;
  readonly events: EventRecorder;
}

export async function addLegalText(
  { register, events }: Dependencies,
  fields: Partial<LegalFields> & Pick<LegalFields, 'number'>,
): Promise<OwnLegalText> {
  await refuseTaken(register, fields.number);
  refuseBackward(fields);
  const added = await register.add(fields);
  await record(events, 'legal.added', added.legalDocumentId, { after: { ...fields } });
  return added;
}

export async function changeLegalText(
  { register, events }: Dependencies,
  input: { readonly legalDocumentId: string; readonly version: number; readonly fields: Partial<LegalFields> },
): Promise<OwnLegalText> {
  const before = requireSeen(await register.find(input.legalDocumentId), input.version);
  if (input.fields.number !== undefined) await refuseTaken(register, input.fields.number, input.legalDocumentId);
  refuseBackward({ ...before, ...input.fields });
  const after = await register.change(input.legalDocumentId, input.version, input.fields);
  if (!after) throw new Refusal('object.changed', { current: before });
  await record(events, 'legal.changed', input.legalDocumentId, {
    number: after.number,
    ...changedFields(before, after),
  });
  return after;
}

export async function removeLegalText(
  { register, events }: Dependencies,
  input: { readonly legalDocumentId: string; readonly version: number; readonly at: Date },
): Promise<void> {
  const before = requireSeen(await register.find(input.legalDocumentId), input.version);
  if (!(await register.setRemoved(input.legalDocumentId, input.version, input.at)))
    throw new Refusal('object.changed', { current: before });
  await record(events, 'legal.removed', input.legalDocumentId, { before: { number: before.number } });
}

export async function restoreLegalText(
  { register, events }: Dependencies,
  legalDocumentId: string,
): Promise<OwnLegalText> {
  const number = await register.numberOfRemoved(legalDocumentId);
  if (number === undefined) throw new Refusal('object.notFound');
  await refuseTaken(register, number);
  await register.setRemoved(legalDocumentId, null, null);
  const restored = await register.find(legalDocumentId);
  if (!restored) throw new Refusal('object.notFound');
  await record(events, 'legal.restored', legalDocumentId, { after: { number } });
  return restored;
}

async function refuseTaken(register: LegalWriter, number: string, exceptId?: string): Promise<void> {
  if (await register.hasNumber(number, exceptId)) throw new Refusal('legal.duplicate', { params: { number } });
}

function refuseBackward({ validFrom, validTo }: Partial<LegalFields>): void {
  if (!validFrom || !validTo || validFrom <= validTo) return;
  throw new Refusal('request.invalid', { problems: [{ place: '/validTo', code: 'before_from' }] });
}

function record(events: EventRecorder, kind: string, subjectId: string, detail: Readonly<Record<string, unknown>>) {
  return events.record({ kind, subjectType: 'legalDocument', subjectId, detail });
}
