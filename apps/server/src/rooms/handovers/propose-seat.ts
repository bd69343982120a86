import type { Amendment, AmendmentContent } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { WriteTransaction } from '../../platform/db/database.ts';
import { type EventRecorder, eventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { amendmentWriter, changeAmendment, readLatestCouncil, startAmendment } from '../council/index.ts';
import type { HandoverTrace, NewTrace } from './handover-trace.ts';
import type { Party } from './reassign.rules.ts';

interface SeatMove {
  readonly cycleId: string;
  readonly seatId: string;
  readonly from: Party;
  readonly to: Party;
}

/**
 * Puts the receiver into the seat in the draft of an amendment, which is begun when there is none: the seat itself moves
 * when that decision is signed. Who already sits in the same body takes the seat over and leaves the other chair, which
 * is remembered. Null when `from` no longer sits there in the draft.
 */
export async function proposeSeat(
  tx: WriteTransaction,
  scope: SchoolScope,
  deps: { readonly clock: Clock; readonly makeId: MakeId },
  input: SeatMove & { readonly framework: Framework },
): Promise<NewTrace | null> {
  const { cycleId, seatId, from, to } = input;
  const amendments = amendmentWriter(tx, scope, deps.makeId);
  const events = eventRecorder(tx, scope, deps.clock);
  if (!(await amendments.open(cycleId))) {
    const latest = await readLatestCouncil(tx, scope, cycleId, input.framework);
    if (!latest) throw new Refusal('object.notFound');
    await startAmendment({ amendments, events }, { cycleId, latest, reason: `${from.fullName} thôi tham gia` });
  }
  const draft = await amendments.open(cycleId);
  if (!draft) return null;
  const seat = { personId: to.personId, printedName: to.fullName, printedPost: to.post };
  const moved = withSeat(draft.content, { seatId, holderId: from.personId, seat });
  if (!moved) return null;
  await write(amendments, events, cycleId, draft, moved.content);
  return moved.trace;
}

/** Puts the seat back, and the receiver into the chair that was left for it; false when the draft says otherwise by now. */
export async function takeSeatBack(
  tx: WriteTransaction,
  scope: SchoolScope,
  deps: { readonly clock: Clock; readonly makeId: MakeId },
  { cycleId, seatId, from, to, trace }: SeatMove & { readonly trace: HandoverTrace },
): Promise<boolean> {
  const amendments = amendmentWriter(tx, scope, deps.makeId);
  const draft = await amendments.open(cycleId);
  if (!draft) return false;
  const plain = { personId: to.personId, printedName: to.fullName, printedPost: to.post };
  const kept = keptSeat.safeParse(trace.row?.before);
  const seat = kept.success ? { ...plain, ...kept.data } : plain;
  const moved = withSeat(draft.content, { seatId, holderId: from.personId, seat });
  if (!moved) return false;
  const { members, groups } = trace.leftChairs;
  const content: AmendmentContent = {
    members: withChairs(moved.content.members, members),
    groups: moved.content.groups.map((group) => ({
      ...group,
      members: withChairs(
        group.members,
        groups.filter(({ key }) => key === group.key),
      ),
    })),
  };
  await write(amendments, eventRecorder(tx, scope, deps.clock), cycleId, draft, content);
  return true;
}

const keptSeat = z.object({ printedName: z.string(), printedPost: z.string() });

function write(
  amendments: ReturnType<typeof amendmentWriter>,
  events: EventRecorder,
  cycleId: string,
  { amendmentId, version }: Amendment,
  content: AmendmentContent,
) {
  return changeAmendment({ amendments, events }, { cycleId, amendmentId, version, fields: { content } });
}

interface Chair<Seat> {
  readonly at: number;
  readonly seat: Seat;
}

/** Where they stood; somebody who has a chair again by now gets no second one. */
function withChairs<Seat extends { readonly personId: string; readonly key: string }>(
  seats: readonly Seat[],
  chairs: readonly Chair<Seat>[],
): Seat[] {
  return chairs.reduce(
    (all, { at, seat }) =>
      all.some(({ personId, key }) => personId === seat.personId || key === seat.key)
        ? all
        : all.toSpliced(at, 0, seat),
    [...seats],
  );
}

interface NewHolder {
  readonly seatId: string;
  readonly holderId: string;
  readonly seat: { readonly personId: string; readonly printedName: string; readonly printedPost: string };
}

type CouncilSeat = AmendmentContent['members'][number];
type GroupSeat = AmendmentContent['groups'][number]['members'][number];

/** The draft with another holder of the seat, and what that took away; null when `holderId` does not sit there. */
function withSeat(
  content: AmendmentContent,
  { seatId, holderId, seat }: NewHolder,
): { readonly content: AmendmentContent; readonly trace: NewTrace } | null {
  let before: CouncilSeat | GroupSeat | undefined;
  const leftChairs: { members: Chair<CouncilSeat>[]; groups: (Chair<GroupSeat> & { key: string })[] } = {
    members: [],
    groups: [],
  };
  const inBody = <Seat extends CouncilSeat | GroupSeat>(
    seats: readonly Seat[],
    keep: (chair: Chair<Seat>) => void,
  ): Seat[] => {
    const found = seats.find(({ originId, personId }) => originId === seatId && personId === holderId);
    if (!found) return [...seats];
    before = found;
    return seats.flatMap((one, at) => {
      if (one === found) return [{ ...one, ...seat }];
      if (one.personId !== seat.personId) return [one];
      keep({ at, seat: one });
      return [];
    });
  };
  const changed = {
    members: inBody(content.members, (chair) => leftChairs.members.push(chair)),
    groups: content.groups.map((group) => ({
      ...group,
      members: inBody(group.members, (chair) => leftChairs.groups.push({ key: group.key, ...chair })),
    })),
  };
  if (!before) return null;
  const { personId, printedName, printedPost } = before;
  return {
    content: changed,
    trace: { row: { before: { personId, printedName, printedPost }, after: { ...seat } }, leftChairs },
  };
}
