import type { OutgoingPaper } from '@minhchung/contract';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { planWriter } from '../plans/index.ts';
import { type NumberedPaper, type NumberTools, takeNumber } from './take-number.usecase.ts';

interface Dependencies extends NumberTools {
  readonly plans: ReturnType<typeof planWriter>;
}

/** Gives the plan of a cycle its number: register and plan say the same, in one transaction. A plan has one number. */
export async function numberPlan(
  { plans, ...tools }: Dependencies,
  paper: NumberedPaper & { readonly cycleId: string },
): Promise<OutgoingPaper> {
  const before = await plans.find(paper.cycleId);
  if (!before) throw new Refusal('object.notFound');
  if (await tools.register.ofPlan(paper.cycleId)) throw new Refusal('object.duplicate');
  const given = await takeNumber(tools, { ...paper, typeCode: 'KH', paper: 'plan' });
  const content = {
    number: String(given.number).padStart(2, '0'),
    notation: given.notation.slice(given.notation.indexOf('/') + 1),
    issuedOn: given.issuedOn,
  };
  const isChanged = await plans.change(before.planId, before.version, content);
  const after = await plans.find(paper.cycleId);
  if (!isChanged || !after) throw new Refusal('object.changed', { current: before });
  await tools.events.record({
    kind: 'plan.changed',
    subjectType: 'plan',
    subjectId: before.planId,
    cycleId: paper.cycleId,
    detail: changedFields(before, after),
  });
  return given;
}
