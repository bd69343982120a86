import type { Amendment, Council, CouncilView } from '@minhchung/contract';
import type { EventRecorder } from '../../../platform/events/event-recorder.ts';
import { changedFields } from '../../../platform/kit/changed-fields.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import { contentOf } from '../council-lists.ts';
import type { AmendmentFields, AmendmentWriter } from './amendment.repository.ts';

interface Dependencies {
  readonly amendments: AmendmentWriter;
  readonly events: EventRecorder;
}

/** Begins an amendment from the last signed council. One in draft is edited directly; one amendment at a time. */
export async function startAmendment(
  { amendments, events }: Dependencies,
  input: { readonly cycleId: string; readonly latest: CouncilView; readonly reason: string },
): Promise<string> {
  const { council } = input.latest;
  if (council.status !== 'signed') throw new Refusal('council.notSigned');
  if (await amendments.open(input.cycleId)) throw new Refusal('council.amendmentOpen');
  const amendmentId = await amendments.add(input.cycleId, council.councilId, contentOf(input.latest), input.reason);
  await events.record({
    kind: 'council.amendmentStarted',
    subjectType: 'councilAmendment',
    subjectId: amendmentId,
    cycleId: input.cycleId,
    detail: { after: { reason: input.reason } },
  });
  return amendmentId;
}

export async function changeAmendment(
  { amendments, events }: Dependencies,
  input: {
    readonly cycleId: string;
    readonly amendmentId: string;
    readonly version: number;
    readonly fields: Partial<Omit<AmendmentFields, 'status'>>;
  },
): Promise<Amendment> {
  const before = await openDraft(amendments, input);
  const isChanged = await amendments.change(before.amendmentId, input.version, input.fields);
  const after = await amendments.find(input.cycleId, before.amendmentId);
  if (!isChanged || !after) throw new Refusal('object.changed', { current: before });
  await events.record({
    kind: 'council.amendmentChanged',
    subjectType: 'councilAmendment',
    subjectId: before.amendmentId,
    cycleId: input.cycleId,
    // The lists are many rows; what they change is told when the decision is signed.
    detail: changedFields(withoutLists(before), withoutLists(after)),
  });
  return after;
}

/** Puts the draft aside, or takes it up again when no other one has been begun and the council is still the same. */
export async function setDiscarded(
  { amendments, events }: Dependencies,
  input: {
    readonly cycleId: string;
    readonly amendmentId: string;
    /** The last signed one. */
    readonly council: Council;
    readonly version: number | null;
  },
): Promise<Amendment> {
  const { cycleId, amendmentId, version, council } = input;
  const before = await amendments.find(cycleId, amendmentId);
  if (!before) throw new Refusal('object.notFound');
  const isDiscarding = version !== null;
  if (before.status !== (isDiscarding ? 'draft' : 'discarded')) throw new Refusal('council.amendmentClosed');
  if (!isDiscarding) {
    if (await amendments.open(cycleId)) throw new Refusal('council.amendmentOpen');
    if (before.councilId !== council.councilId) throw new Refusal('council.amendmentOutdated');
  }
  const isChanged = await amendments.change(amendmentId, version ?? before.version, {
    status: isDiscarding ? 'discarded' : 'draft',
  });
  const after = await amendments.find(cycleId, amendmentId);
  if (!isChanged || !after) throw new Refusal('object.changed', { current: before });
  await events.record({
    kind: isDiscarding ? 'council.amendmentDiscarded' : 'council.amendmentRestored',
    subjectType: 'councilAmendment',
    subjectId: amendmentId,
    cycleId,
  });
  return after;
}

/** The draft of that id as long as it is one. */
export async function openDraft(
  amendments: AmendmentWriter,
  { cycleId, amendmentId }: { readonly cycleId: string; readonly amendmentId: string },
): Promise<Amendment> {
  const found = await amendments.find(cycleId, amendmentId);
  if (!found) throw new Refusal('object.notFound');
  if (found.status !== 'draft') throw new Refusal('council.amendmentClosed');
  return found;
}

function withoutLists({ content: _, ...amendment }: Amendment) {
  return amendment;
}
