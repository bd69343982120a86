import type { Plan } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { PlanContent, PlanWriter } from './plan.repository.ts';

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
  const wanted = { ...before, ...input.content };
  const isRenumbered = IN_REGISTER.some((field) => wanted[field] !== before[field]);
  const notation = isRenumbered ? await plans.registered(input.cycleId) : undefined;
  if (notation !== undefined) throw new Refusal('register.numberGiven', { params: { notation } });

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
