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

/**
 * Brings number, notation and day of the register into the paper, so that both say the same. Where they do already the
 * paper is another version all the same: whoever changes it at this moment has not seen that it stands in the register.
 */
export async function keepNumber(
  tx: WriteTransaction,
  scope: SchoolScope,
  { clock, makeId }: { readonly clock: Clock; readonly makeId: MakeId },
  { paper, number }: { readonly paper: PaperToNumber; readonly number: WrittenNumber },
): Promise<void> {
  const { cycleId, letterId, written } = paper;
  const record = async (subjectType: string, subjectId: string, before: object, after: object) => {
    if (isSame(written, number)) return;
    await eventRecorder(tx, scope, clock).record({
      kind: `${subjectType}.changed`,
      subjectType,
      subjectId,
      cycleId,
      detail: changedFields(before, after),
    });
  };
  if (paper.paper === 'plan') {
    const plans = planWriter(tx, scope, makeId);
    const before = await plans.find(cycleId);
    if (!before) throw new Refusal('object.notFound');
    if (!isSame(before, written)) throw new Refusal('object.changed', { current: before });
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
    if (!isSame(before, written)) throw new Refusal('object.changed', { current: before });
    const isChanged = await letters.change(cycleId, letterId, before.version, number);
    const after = await letters.find(cycleId, letterId);
    if (!isChanged || !after) throw new Refusal('object.changed', { current: before });
    await record('letter', letterId, before, after);
  }
}

function isSame(one: WrittenNumber, other: WrittenNumber): boolean {
  return one.number === other.number && one.notation === other.notation && one.issuedOn === other.issuedOn;
}
