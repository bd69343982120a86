import type { OutgoingPaper, OutgoingSeries } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { planWriter } from '../plans/index.ts';
import type { letterWriter } from '../resources/index.ts';
import type { OutgoingChange, OutgoingWriter, Series } from './outgoing.repository.ts';
import { refuseWrongStep, seriesWithGaps } from './outgoing.rules.ts';

interface PaperWriters {
  readonly plans: ReturnType<typeof planWriter>;
  readonly letters: ReturnType<typeof letterWriter>;
  /** Refuses a cycle that is only read. */
  readonly refuseClosed: (cycleId: string) => Promise<void>;
}

interface Dependencies {
  readonly register: OutgoingWriter;
  readonly events: EventRecorder;
}

/** Corrects the line of a number or moves the paper on; what ends it needs a reason. The number itself stays. */
export async function changeOutgoingPaper(
  { register, events }: Dependencies,
  input: { readonly outgoingPaperId: string; readonly version: number; readonly fields: OutgoingChange },
): Promise<OutgoingPaper> {
  const before = requireSeen(await register.find(input.outgoingPaperId), input.version);
  const status = input.fields.status ?? before.status;
  refuseWrongStep(before.status, status);
  const ends = status !== before.status && (status === 'replaced' || status === 'revoked');
  if (ends && !input.fields.statusReason) throw new Refusal('register.reasonMissing');

  const after = await register.change(input.outgoingPaperId, input.version, input.fields);
  if (!after) throw new Refusal('object.changed', { current: await register.find(input.outgoingPaperId) });
  await events.record({
    kind: 'outgoing.changed',
    subjectType: 'outgoingPaper',
    subjectId: after.outgoingPaperId,
    cycleId: after.cycleId,
    detail: { notation: after.notation, ...changedFields(before, after) },
  });
  return after;
}

/** The number is not used and never will be; its line stays with the reason, and a paper that carries it loses it. */
export async function voidNumber(
  { register, events, plans, letters, refuseClosed }: Dependencies & PaperWriters,
  input: { readonly outgoingPaperId: string; readonly version: number; readonly reason: string },
): Promise<OutgoingPaper> {
  const before = requireSeen(await register.find(input.outgoingPaperId), input.version);
  refuseWrongStep(before.status, 'voided');
  if (before.cycleId !== null) await refuseClosed(before.cycleId);
  // The document that carries the number would go on printing it.
  if (before.documentId !== null) throw new Refusal('register.wrongTransition');
  const after = await register.change(input.outgoingPaperId, input.version, {
    status: 'voided',
    statusReason: input.reason,
  });
  if (!after) throw new Refusal('object.changed', { current: before });
  await events.record({
    kind: 'outgoing.voided',
    subjectType: 'outgoingPaper',
    subjectId: after.outgoingPaperId,
    cycleId: after.cycleId,
    detail: { notation: after.notation, reason: input.reason },
  });
  if (after.cycleId !== null) await freePaper({ plans, letters, events }, { ...after, cycleId: after.cycleId });
  return after;
}

/** The paper that prints the number loses it; the minutes print what the register says. */
async function freePaper(
  { plans, letters, events }: Pick<PaperWriters & Dependencies, 'plans' | 'letters' | 'events'>,
  { cycleId, paper, letterId }: OutgoingPaper & { readonly cycleId: string },
): Promise<void> {
  const record = (subjectType: string, subjectId: string, number: string | null) =>
    events.record({
      kind: `${subjectType}.changed`,
      subjectType,
      subjectId,
      cycleId,
      detail: { before: { number }, after: { number: null } },
    });
  const plan = paper === 'plan' ? await plans.find(cycleId) : undefined;
  if (plan) {
    const isChanged = await plans.change(plan.planId, plan.version, { number: null });
    if (!isChanged) throw new Refusal('object.changed', { current: plan });
    await record('plan', plan.planId, plan.number);
  }
  const letter = letterId === null ? undefined : await letters.find(cycleId, letterId);
  if (letter) {
    const isChanged = await letters.change(cycleId, letter.investmentLetterId, letter.version, { number: null });
    if (!isChanged) throw new Refusal('object.changed', { current: letter });
    await record('letter', letter.investmentLetterId, letter.number);
  }
}

/** Says why numbers have no line. Numbers up to the last of them count as given: the series goes on behind. */
export async function explainGap(
  { register, events }: Dependencies,
  input: Series & { readonly from: number; readonly to: number; readonly reason: string },
): Promise<OutgoingSeries> {
  const { from, to, reason, ...series } = input;
  if (to < from) throw new Refusal('request.invalid', { problems: [{ place: '/to', code: 'before_from' }] });
  await register.passNumber(series, to);
  await register.explain(series, { from, to, reason });
  await events.record({
    kind: 'outgoing.gapExplained',
    subjectType: 'outgoingSeries',
    subjectId: `${series.year} ${series.typeCode}`,
    detail: { after: { ...series, from, to, reason } },
  });
  const stored = (await register.series(series.year)).find(
    (one) => one.issuer === series.issuer && one.typeCode === series.typeCode,
  );
  if (!stored) throw new Error('A series that was just written is not there.');
  return seriesWithGaps(stored);
}
