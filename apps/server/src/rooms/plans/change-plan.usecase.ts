import type { Plan } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { PlanContent, PlanReader, PlanWriter } from './plan.repository.ts';

interface Dependencies {
  readonly plans: PlanWriter;
  readonly events: EventRecorder;
}

/** What the outgoing register says of a plan once its number was taken there. */
const IN_REGISTER = ['number', 'notation', 'issuedOn'] as const;

export async function changePlan(
  { plans, events }: Dependencies,
  input: { readonly cycleId: string; readonly version: number; readonly content: Partial<PlanContent> },
): Promise<Plan> {
  const before = await plans.find(input.cycleId);
  if (!before) throw new Refusal('object.notFound');
  await refuseOtherNumber(plans, input.cycleId, { before, content: input.content });

  const isChanged = await plans.change(before.planId, input.version, input.content);
  const after = await plans.find(input.cycleId);
  if (!isChanged || !after) throw new Refusal('object.changed', { current: before });

  await events.record({
    kind: 'plan.changed',
    subjectType: 'plan',
    subjectId: before.planId,
    cycleId: input.cycleId,
    detail: changedFields(before, after),
  });
  return after;
}

/** A number that stands in the outgoing register is changed there, whichever way a plan is written: both say the same. */
export async function refuseOtherNumber(
  plans: Pick<PlanReader, 'registered'>,
  cycleId: string,
  { before, content }: { readonly before: Plan; readonly content: Partial<PlanContent> },
): Promise<void> {
  const wanted = { ...before, ...content };
  if (!IN_REGISTER.some((field) => wanted[field] !== before[field])) return;
  const notation = await plans.registered(cycleId);
  if (notation !== undefined) throw new Refusal('register.numberGiven', { params: { notation } });
}
