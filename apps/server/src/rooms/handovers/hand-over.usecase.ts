import type { DoneItem, Handover, HeldItem } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { HandoverWriter } from './handover.repository.ts';
import type { HandoverTrace, NewTrace } from './handover-trace.ts';
import type { HeldNow } from './held-items.read-model.ts';
import { isRowKind, type Party, type RowKind } from './reassign.rules.ts';
import type { Reassigner } from './reassign.ts';

export interface HandOverTools {
  readonly handovers: HandoverWriter;
  readonly events: EventRecorder;
  readonly rows: Reassigner;
  readonly clock: Clock;
  readonly held: (personId: string) => Promise<readonly HeldNow[]>;
  /** A person who works at the school; undefined for anybody else. */
  readonly party: (personId: string) => Promise<Party | undefined>;
  readonly seats: {
    propose(cycleId: string, seatId: string, from: Party, to: Party): Promise<NewTrace | null>;
    takeBack(cycleId: string, seatId: string, trace: HandoverTrace, from: Party, to: Party): Promise<boolean>;
  };
  /** Whether the actor may change such rows of that cycle. */
  readonly mayTouch: (kind: RowKind, cycleId: string) => boolean;
  /** Refuses a cycle that is only read. */
  readonly refuseClosed: (cycleId: string) => Promise<void>;
}

/** Gives items to one receiver: all at once or none, so that nobody has to guess what went over. */
export async function handOver(
  tools: HandOverTools,
  input: {
    readonly handoverId: string;
    readonly receiverId: string;
    readonly items: readonly { readonly kind: HeldItem['kind']; readonly subjectId: string }[];
  },
): Promise<void> {
  const { handovers, events, clock } = tools;
  const handover = await openHandover(handovers, input.handoverId);
  const [from, to] = [await tools.party(handover.personId), await tools.party(input.receiverId)];
  if (!from) throw new Refusal('object.notFound');
  if (!to || to.personId === from.personId) throw new Refusal('handover.wrongReceiver');

  const held = await tools.held(handover.personId);
  for (const wanted of input.items) {
    const item = held.find(({ kind, subjectId }) => kind === wanted.kind && subjectId === wanted.subjectId);
    // Somebody else may have moved it meanwhile: the list is read again and shows so.
    if (!item) throw new Refusal('object.changed');
    const { outcome, trace } = await give(tools, item, from, to);
    await handovers.putItem(
      handover.handoverId,
      { ...item, outcome, trace, receiverId: to.personId, receiverName: to.fullName },
      clock.now(),
    );
  }
  await events.record({
    kind: 'handover.itemsHanded',
    subjectType: 'handover',
    subjectId: handover.handoverId,
    detail: { personName: from.fullName, receiverName: to.fullName, count: input.items.length },
  });
}

/** Undoes the handing over of one item, as long as the receiver still has it; what was the receiver's own stays so. */
export async function takeBack(
  tools: HandOverTools,
  input: { readonly handoverId: string; readonly handoverItemId: string },
): Promise<void> {
  const { handovers, events } = tools;
  const handover = await openHandover(handovers, input.handoverId);
  const item = (await handovers.done(handover.handoverId)).find(
    ({ handoverItemId }) => handoverItemId === input.handoverItemId,
  );
  if (!item) throw new Refusal('object.notFound');
  const [to, from] = [await tools.party(handover.personId), item.receiverId && (await tools.party(item.receiverId))];
  const isBack = to && from ? await giveBack(tools, item, from, to) : false;
  if (!isBack) throw new Refusal('handover.notHeld');
  await handovers.removeItem(item.handoverItemId);
  await events.record({
    kind: 'handover.itemTakenBack',
    subjectType: 'handover',
    subjectId: handover.handoverId,
    detail: { personName: handover.personName, itemKind: item.kind, label: item.label },
  });
}

async function giveBack(tools: HandOverTools, item: DoneItem, from: Party, to: Party): Promise<boolean> {
  const { cycleId, kind, subjectId, outcome } = item;
  if (cycleId === null || !isRowKind(kind)) return false;
  await requireTouch(tools, { kind, cycleId });
  const trace = await tools.handovers.traceOf(item.handoverItemId);
  if (outcome === 'proposed') return tools.seats.takeBack(cycleId, subjectId, trace, from, to);
  return outcome === 'handed' && tools.rows.moveBack({ kind, cycleId, rowId: subjectId }, trace, from, to);
}

/** The right over people reaches the school; a row of a cycle needs the right in that cycle too. */
async function requireTouch(
  tools: HandOverTools,
  { kind, cycleId }: { readonly kind: RowKind; readonly cycleId: string },
): Promise<void> {
  await tools.refuseClosed(cycleId);
  if (!tools.mayTouch(kind, cycleId)) throw new Refusal('handover.noRight');
}

/** Held until the transaction ends: nothing is handed over behind a signature. */
export async function openHandover(handovers: HandoverWriter, handoverId: string): Promise<Handover> {
  const found = await handovers.lock(handoverId);
  if (!found) throw new Refusal('object.notFound');
  if (found.status !== 'open') throw new Refusal('handover.closed');
  return found;
}

async function give(tools: HandOverTools, item: HeldNow, from: Party, to: Party) {
  const { kind, cycleId, subjectId } = item;
  if (cycleId === null || !isRowKind(kind)) throw new Refusal('handover.itemStays');
  await requireTouch(tools, { kind, cycleId });
  const trace = item.isFixed
    ? await tools.seats.propose(cycleId, subjectId, from, to)
    : await tools.rows.move({ kind, cycleId, rowId: subjectId }, from, to);
  if (!trace) throw new Refusal('object.changed');
  return { outcome: item.isFixed ? ('proposed' as const) : ('handed' as const), trace };
}
