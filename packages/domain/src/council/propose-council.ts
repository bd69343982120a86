import type { CouncilRule, CouncilSeatRule } from '../framework/framework.ts';
import { type CouncilRole, mayHold } from './check-council.ts';

/** Somebody who works at the school on that day; `posts` are kinds of post, none when they are not recorded. */
export type RosterPerson = { id: string; posts: readonly string[] };

/** Why somebody is proposed: by the post that the seat asks for, or to reach the number that the article fixes. */
export type SeatReason = { code: 'byPost' | 'keyPost' | 'toReachMinimum' | 'toBeOdd'; post: string | null };

export type ProposedSeat = { id: string; role: CouncilRole; reason: SeatReason };

/** More than these take turns badly in one meeting; a practice, not a rule of the circulars. */
const mostProposed = 15;

/**
 * Proposes a council from the roster by `framework.council`: seats by post, the holders of key posts as members, others
 * until the minimum, an odd number where the article asks for one. Nobody sits twice. A seat that nobody fits stays
 * empty: `checkCouncil` then says so. Where the framework fixes no post for the chair, only a head or deputy head is
 * proposed. The order is that of the list: chair, vice chairs, secretary, members.
 */
export function proposeCouncil(rule: CouncilRule, roster: readonly RosterPerson[]): ProposedSeat[] {
  const seats = fixedSeats(rule, roster);
  const used = new Set(seats.map(({ id }) => id));
  const free = roster
    .filter(({ id }, at) => !used.has(id) && roster.findIndex((one) => one.id === id) === at)
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  const members = free.filter((person) => rankOf(person) < firstOrdinaryRank);
  const others = free.filter((person) => rankOf(person) >= firstOrdinaryRank);
  for (const { id, posts } of members) {
    if (seats.length >= mostProposed) break;
    seats.push(member(id, 'keyPost', firstPost(posts)));
  }
  while (seats.length < rule.minMembers) {
    const next = others.shift();
    if (!next) break;
    seats.push(member(next.id, 'toReachMinimum', firstPost(next.posts)));
  }
  return rule.oddMembers && seats.length % 2 === 0 ? madeOdd(rule, seats, [...members, ...others]) : seats;
}

function madeOdd(rule: CouncilRule, seats: ProposedSeat[], free: readonly RosterPerson[]): ProposedSeat[] {
  const next = free.find(({ id }) => seats.every((seat) => seat.id !== id));
  if (next) return [...seats, member(next.id, 'toBeOdd', firstPost(next.posts))];
  const last = seats.at(-1);
  return last?.role === 'member' && seats.length > rule.minMembers ? seats.slice(0, -1) : seats;
}

type Slot = { role: Exclude<CouncilRole, 'member'>; candidates: readonly RosterPerson[] };

function fixedSeats(rule: CouncilRule, roster: readonly RosterPerson[]): ProposedSeat[] {
  const slots = [
    ...slotsOf('chair', rule.chair, roster, ['principal', 'vice-principal']),
    ...slotsOf('viceChair', rule.viceChair, roster, ['vice-principal']),
    ...slotsOf('secretary', rule.secretary, roster, secretaryOrder),
  ];
  const seats = fill(slots.map((slot) => ({ ...slot, candidates: slot.candidates.slice(0, slots.length) })));
  const chairs = seats.filter(({ role }) => role === 'chair');
  const vices = seats.filter(({ role }) => role === 'viceChair');
  const secretaries = seats.filter(({ role }) => role === 'secretary');
  const room = (rule.viceChair ? (rule.viceChair.max ?? mostVices) : mostVices) - vices.length;
  const more = roster
    .filter(({ id, posts }) => posts.includes('vice-principal') && seats.every((seat) => seat.id !== id))
    .slice(0, Math.max(0, room))
    .map(({ id }) => seat(id, 'viceChair', 'vice-principal'));
  return [...chairs, ...vices, ...more, ...secretaries];
}

const mostVices = 3;

function slotsOf(
  role: Slot['role'],
  rule: CouncilSeatRule | undefined,
  roster: readonly RosterPerson[],
  order: readonly string[],
): Slot[] {
  if (!rule) return [];
  const wanted =
    rule.heldBy.length === 0 ? order : [...order.filter((post) => mayHold(post, rule.heldBy)), ...rule.heldBy];
  const candidates = wanted.flatMap((post) => roster.filter(({ posts }) => posts.includes(post)));
  return Array.from({ length: rule.min }, () => ({ role, candidates: [...new Set(candidates)] }));
}

/** As many seats as can be filled, each by its likeliest candidate; so many candidates as seats are enough to try. */
function fill([slot, ...rest]: readonly Slot[], used: ReadonlySet<string> = new Set()): ProposedSeat[] {
  if (!slot) return [];
  let best = fill(rest, used);
  for (const { id, posts } of slot.candidates) {
    if (used.has(id)) continue;
    const filled = [seat(id, slot.role, firstPost(posts)), ...fill(rest, new Set([...used, id]))];
    if (filled.length === rest.length + 1) return filled;
    if (filled.length > best.length) best = filled;
  }
  return best;
}

const seat = (id: string, role: CouncilRole, post: string | null): ProposedSeat => ({
  id,
  role,
  reason: { code: 'byPost', post },
});

function member(id: string, code: SeatReason['code'], post: string | null): ProposedSeat {
  return { id, role: 'member', reason: { code, post } };
}

const ranks = [
  'principal',
  'vice-principal',
  'subject-group-head',
  'office-group-head',
  'unit-head',
  'party-secretary',
  'union-chair',
  'youth-union-secretary',
  'youth-leader',
  'subject-group-deputy',
  'teacher',
  'accountant',
  'clerk',
  'librarian',
  'equipment-keeper',
  'health-worker',
  'other',
  'guard',
];
const firstOrdinaryRank = ranks.indexOf('subject-group-deputy');
const secretaryOrder = [
  'office-group-head',
  'subject-group-head',
  'unit-head',
  'subject-group-deputy',
  'teacher',
  'clerk',
  'youth-leader',
  'librarian',
  'accountant',
  'vice-principal',
];

function rankOf({ posts }: RosterPerson): number {
  const known = posts.map((post) => ranks.indexOf(post)).filter((rank) => rank >= 0);
  return known.length === 0 ? ranks.indexOf('other') : Math.min(...known);
}

function firstPost(posts: readonly string[]): string | null {
  return posts.toSorted((a, b) => ranks.indexOf(a) - ranks.indexOf(b))[0] ?? null;
}
