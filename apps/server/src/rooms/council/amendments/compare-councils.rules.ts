import type { AmendmentContent, AmendmentView, SeatChange } from '@minhchung/contract';
import { type CouncilLists, contentOf } from '../council-lists.ts';

type Group = AmendmentContent['groups'][number];
type GroupChange = AmendmentView['groups'][number];

interface Seat {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly post: string;
  readonly printedRole: string;
  readonly body: SeatChange['body'];
  /** The same body before and after: the council, or a group by where it comes from. */
  readonly bodyKey: string;
}

/** Who joined, left, or got another role, body by body in the order of the paper. */
export function seatChanges(before: CouncilLists, after: AmendmentContent): SeatChange[] {
  const old = seatsOf(contentOf(before));
  const now = seatsOf(after);
  const sameSeat = (one: Seat) => (other: Seat) => one.bodyKey === other.bodyKey && one.personId === other.personId;
  const joinedOrChanged = now.flatMap((seat): SeatChange[] => {
    const was = old.find(sameSeat(seat));
    if (!was) return [change('joined', seat, null, seat.role)];
    return was.role === seat.role ? [] : [change('changed', seat, was.role, seat.role)];
  });
  const left = old.filter((seat) => !now.some(sameSeat(seat))).map((seat) => change('left', seat, seat.role, null));
  return [...left, ...joinedOrChanged].toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** Groups that the draft adds, drops, or calls differently. */
export function groupChanges(before: CouncilLists, after: AmendmentContent): GroupChange[] {
  const old = contentOf(before).groups;
  const removed = old
    .filter((group) => !after.groups.some(({ originId }) => originId === group.key))
    .map((group): GroupChange => ({ ...named(group), kind: 'removed', before: words(group), after: null }));
  const others = after.groups.flatMap((group): GroupChange[] => {
    const was = old.find(({ key }) => key === group.originId);
    if (!was) return [{ ...named(group), kind: 'added', before: null, after: words(group) }];
    if (words(was) === words(group) && was.number === group.number) return [];
    return [{ ...named(group), kind: 'changed', before: words(was), after: words(group) }];
  });
  return [...removed, ...others];
}

function seatsOf(content: AmendmentContent): Seat[] {
  return [
    ...content.members.map((member) => ({
      personId: member.personId,
      name: member.printedName,
      role: member.role,
      post: member.printedPost,
      printedRole: member.printedRole,
      body: { kind: 'council' as const, number: 0 },
      bodyKey: 'council',
    })),
    ...content.groups.flatMap((group) =>
      group.members.map((member) => ({
        personId: member.personId,
        name: member.printedName,
        role: member.role,
        post: member.printedPost,
        printedRole: member.printedRole,
        body: { kind: group.kind, number: group.number },
        bodyKey: group.originId ?? group.key,
      })),
    ),
  ];
}

function change(kind: SeatChange['kind'], seat: Seat, before: string | null, after: string | null): SeatChange {
  const { personId, name, post, body, printedRole } = seat;
  return { kind, personId, name, post, body, before, after, printedRole };
}

function rankOf({ body }: SeatChange): number {
  return body.kind === 'council' ? -2 : body.kind === 'secretary' ? -1 : body.number;
}

function named(group: Group) {
  return { groupKind: group.kind, number: group.number };
}

function words({ title, standards }: Group): string {
  return standards.length === 0 ? title : `${title} (${standards.join(', ')})`.trim();
}
