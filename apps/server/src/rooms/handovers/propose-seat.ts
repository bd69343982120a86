import type { AmendmentContent } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { WriteTransaction } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { amendmentWriter, changeAmendment, readLatestCouncil, startAmendment } from '../council/index.ts';
import type { Party } from './reassign.ts';

/**
 * Puts the receiver into the seat in the draft of an amendment, which is begun when there is none: the seat itself moves
 * when that decision is signed. Who already sits in the same body takes the seat over and leaves the other chair.
 */
export async function proposeSeat(
  tx: WriteTransaction,
  scope: SchoolScope,
  deps: { readonly clock: Clock; readonly makeId: MakeId },
  input: {
    readonly framework: Framework;
    readonly cycleId: string;
    readonly seatId: string;
    readonly from: Party;
    readonly to: Party;
  },
): Promise<boolean> {
  const { cycleId, seatId, from, to } = input;
  const amendments = amendmentWriter(tx, scope, deps.makeId);
  const events = eventRecorder(tx, scope, deps.clock);
  if (!(await amendments.open(cycleId))) {
    const latest = await readLatestCouncil(tx, scope, cycleId, input.framework);
    if (!latest) throw new Refusal('object.notFound');
    await startAmendment({ amendments, events }, { cycleId, latest, reason: `${from.fullName} thôi tham gia` });
  }
  const draft = await amendments.open(cycleId);
  if (!draft) return false;
  const content = withReceiver(draft.content, seatId, from, to);
  if (!content) return false;
  await changeAmendment(
    { amendments, events },
    { cycleId, amendmentId: draft.amendmentId, version: draft.version, fields: { content } },
  );
  return true;
}

/** The draft with the seat given to `to`; null when `from` no longer sits there in the draft. */
function withReceiver(content: AmendmentContent, seatId: string, from: Party, to: Party): AmendmentContent | null {
  let isFound = false;
  const inBody = <
    Seat extends AmendmentContent['groups'][number]['members'][number] | AmendmentContent['members'][number],
  >(
    seats: readonly Seat[],
  ): Seat[] => {
    const at = seats.findIndex(({ originId, personId }) => originId === seatId && personId === from.personId);
    if (at < 0) return [...seats];
    isFound = true;
    return seats.flatMap((seat, index) => {
      if (index !== at) return seat.personId === to.personId ? [] : [seat];
      return [{ ...seat, personId: to.personId, printedName: to.fullName, printedPost: to.post }];
    });
  };
  const changed = {
    members: inBody(content.members),
    groups: content.groups.map((group) => ({ ...group, members: inBody(group.members) })),
  };
  return isFound ? changed : null;
}
