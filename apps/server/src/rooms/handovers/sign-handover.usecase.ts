import type { Grant, Handover, Person, Post } from '@minhchung/contract';
import { Refusal } from '../../platform/kit/refusal.ts';
import { type HandOverTools, openHandover } from './hand-over.usecase.ts';
import { settle } from './held-items.read-model.ts';

interface Dependencies extends HandOverTools {
  readonly person: (personId: string) => Promise<Person | undefined>;
  readonly leave: (person: Person, on: string) => Promise<void>;
  readonly endPost: (post: Post, on: string) => Promise<void>;
  readonly grantOf: (grantId: string) => Promise<Grant | undefined>;
  /** The account may be used until that day; at once when it has passed. */
  readonly endGrant: (grant: Grant, on: string) => Promise<void>;
  readonly today: string;
}

/**
 * Closes the record: posts end on the day, the account ends with it, the person leaves the pickers and stays in the
 * papers. What is still open is listed as left without a receiver, and only with the signer's word for that number.
 */
export async function signHandover(
  tools: Dependencies,
  input: { readonly handoverId: string; readonly version: number; readonly acceptedOpen: number },
): Promise<void> {
  const { handovers, events, clock } = tools;
  const handover = await openHandover(handovers, input.handoverId);
  if (handover.version !== input.version) throw new Refusal('object.changed', { current: handover });
  const { open: held } = settle(await tools.held(handover.personId), await handovers.done(handover.handoverId));
  const open = held.filter(({ way }) => way !== 'atEnd');
  if (open.length !== input.acceptedOpen) {
    throw new Refusal('handover.itemsOpen', { params: { count: open.length } });
  }
  const person = await tools.person(handover.personId);
  if (!person) throw new Refusal('object.notFound');

  const { leavesOn } = handover;
  for (const item of held) {
    const outcome = item.way === 'atEnd' ? ('ended' as const) : ('left' as const);
    await handovers.putItem(
      handover.handoverId,
      { ...item, outcome, trace: {}, receiverId: null, receiverName: '' },
      clock.now(),
    );
    if (item.kind !== 'account' || item.way !== 'atEnd') continue;
    const grant = await tools.grantOf(item.subjectId);
    if (grant) await tools.endGrant(grant, leavesOn);
  }
  for (const post of person.posts) {
    if (post.validTo === null && (post.validFrom === null || post.validFrom <= leavesOn))
      await tools.endPost(post, leavesOn);
  }
  await tools.leave(person, leavesOn);
  const isSigned = await handovers.change(handover.handoverId, input.version, {
    status: 'signed',
    signedOn: tools.today,
  });
  if (!isSigned) throw new Refusal('object.changed', { current: handover });
  await events.record({
    kind: 'handover.signed',
    subjectType: 'handover',
    subjectId: handover.handoverId,
    detail: { personName: person.fullName, leavesOn, left: open.length },
  });
}

export async function startHandover(
  { handovers, events, party }: Pick<HandOverTools, 'handovers' | 'events' | 'party'>,
  input: { readonly personId: string; readonly leavesOn: string; readonly reason: string },
): Promise<string> {
  const person = await party(input.personId);
  if (!person) throw new Refusal('object.notFound');
  if (await handovers.openOf(input.personId)) throw new Refusal('handover.alreadyOpen');
  const handoverId = await handovers.add(input.personId, input.leavesOn, input.reason);
  await events.record({
    kind: 'handover.started',
    subjectType: 'handover',
    subjectId: handoverId,
    detail: { personName: person.fullName, after: { leavesOn: input.leavesOn, reason: input.reason } },
  });
  return handoverId;
}

export async function changeHandover(
  { handovers, events }: Pick<HandOverTools, 'handovers' | 'events'>,
  input: {
    readonly handoverId: string;
    readonly version: number;
    readonly fields: Partial<Pick<Handover, 'leavesOn' | 'reason' | 'status'>>;
  },
): Promise<void> {
  const before = await openHandover(handovers, input.handoverId);
  if (!(await handovers.change(input.handoverId, input.version, input.fields)))
    throw new Refusal('object.changed', { current: before });
  await events.record({
    kind: input.fields.status === 'cancelled' ? 'handover.cancelled' : 'handover.changed',
    subjectType: 'handover',
    subjectId: input.handoverId,
    detail: { personName: before.personName, after: input.fields },
  });
}
