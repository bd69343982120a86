import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { WriteTransaction } from '../../../platform/db/database.ts';
import { eventRecorder } from '../../../platform/events/event-recorder.ts';
import { changedFields } from '../../../platform/kit/changed-fields.ts';
import type { Clock } from '../../../platform/kit/clock.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import { planWriter } from '../../plans/index.ts';
import type { PaperToNumber, WrittenNumber } from '../../registers/index.ts';
import { letterWriter } from '../../resources/index.ts';

/** Brings number, notation and day of the register into the paper, so that both say the same. */
export async function keepNumber(
  tx: WriteTransaction,
  scope: SchoolScope,
  { clock, makeId }: { readonly clock: Clock; readonly makeId: MakeId },
  { paper, number }: { readonly paper: PaperToNumber; readonly number: WrittenNumber },
): Promise<void> {
  const { cycleId, letterId, written } = paper;
  if (isSame(written, number)) return;
  const record = (subjectType: string, subjectId: string, before: object, after: object) =>
    eventRecorder(tx, scope, clock).record({
      kind: `${subjectType}.changed`,
      subjectType,
      subjectId,
      cycleId,
      detail: changedFields(before, after),
    });
  if (paper.paper === 'plan') {
    const plans = planWriter(tx, scope, makeId);
    const before = await plans.find(cycleId);
    if (!before) throw new Refusal('object.notFound');
    const isChanged = await plans.change(before.planId, before.version, number);
    const after = await plans.find(cycleId);
    if (!isChanged || !after) throw new Refusal('object.changed', { current: before });
    await record('plan', before.planId, before, after);
  }
  if (paper.paper === 'investmentLetter' && letterId !== null) {
    const letters = letterWriter(tx, scope, makeId);
    const before = await letters.find(cycleId, letterId);
    if (!before) throw new Refusal('object.notFound');
    if (before.status === 'sent') throw new Refusal('letter.alreadySent');
    const isChanged = await letters.change(cycleId, letterId, before.version, number);
    const after = await letters.find(cycleId, letterId);
    if (!isChanged || !after) throw new Refusal('object.changed', { current: before });
    await record('letter', letterId, before, after);
  }
}

function isSame(one: WrittenNumber, other: WrittenNumber): boolean {
  return one.number === other.number && one.notation === other.notation && one.issuedOn === other.issuedOn;
}
