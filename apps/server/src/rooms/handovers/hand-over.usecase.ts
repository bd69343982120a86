import type { DoneItem, Handover, HeldItem } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { HandoverWriter } from './handover.repository.ts';
import type { HeldNow } from './held-items.read-model.ts';
import type { Party, Reassigner, RowKind } from './reassign.ts';

export interface HandOverTools {
  readonly handovers: HandoverWriter;
  readonly events: EventRecorder;
  readonly rows: Reassigner;
  readonly clock: Clock;
  readonly held: (personId: string) => Promise<readonly HeldNow[]>;
  /** A person who works at the school; undefined for anybody else. */
  readonly party: (personId: string) => Promise<Party | undefined>;
  readonly proposeSeat: (cycleId: string, seatId: string, from: Party, to: Party) => Promise<boolean>;
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
    const outcome = await give(tools, item, from, to);
    await handovers.putItem(
      handover.handoverId,
      { ...item, outcome, receiverId: to.personId, receiverName: to.fullName },
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

/** Undoes the handing over of one item, as long as the receiver still has it. */
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
  if (!isBack) throw stays(item, 'người nhận không còn giữ mục này.');
  await handovers.removeItem(item.handoverItemId);
  await events.record({
    kind: 'handover.itemTakenBack',
    subjectType: 'handover',
    subjectId: handover.handoverId,
    detail: { personName: handover.personName, label: item.label },
  });
}

async function giveBack(tools: HandOverTools, item: DoneItem, from: Party, to: Party): Promise<boolean> {
  if (item.cycleId === null || !isRowKind(item.kind)) return false;
  if (item.outcome === 'proposed') return tools.proposeSeat(item.cycleId, item.subjectId, from, to);
  return item.outcome === 'handed' && tools.rows.move(item.kind, item.cycleId, item.subjectId, from, to);
}

/** Held until the transaction ends: nothing is handed over behind a signature. */
export async function openHandover(handovers: HandoverWriter, handoverId: string): Promise<Handover> {
  const found = await handovers.lock(handoverId);
  if (!found) throw new Refusal('object.notFound');
  if (found.status !== 'open') throw new Refusal('handover.closed');
  return found;
}

async function give(tools: HandOverTools, item: HeldItem, from: Party, to: Party): Promise<DoneItem['outcome']> {
  if (item.cycleId === null || !isRowKind(item.kind)) {
    throw stays(item, 'mục này kết thúc khi ký biên bản bàn giao hoặc do quản trị trường xử lý.');
  }
  if (item.way === 'amendment') {
    if (!(await tools.proposeSeat(item.cycleId, item.subjectId, from, to))) throw new Refusal('object.changed');
    return 'proposed';
  }
  if (!(await tools.rows.move(item.kind, item.cycleId, item.subjectId, from, to))) throw new Refusal('object.changed');
  return 'handed';
}

function isRowKind(kind: HeldItem['kind']): kind is RowKind {
  return kind !== 'duty' && kind !== 'account';
}

function stays({ label }: { readonly label: string }, reason: string): Refusal {
  return new Refusal('handover.itemStays', { params: { label, reason } });
}
