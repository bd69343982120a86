import { type Capability, type Role, rule } from '@minhchung/contract';
import type { Actor, HeldSeat, SchoolRights } from './actor.ts';

declare const issued: unique symbol;

/** Proof that someone may act in a school. Only `authorize` and `systemScope` make one; nothing rebuilds it. */
export interface SchoolScope {
  readonly schoolId: string;
  readonly actor: { readonly accountId: string | null; readonly name: string };
  readonly capability: Capability | 'system';
  /** Null: all standards. Otherwise the only ones that this right reaches. */
  readonly standards: readonly string[] | null;
  /** Of a school that lives on in another one: a transaction that may write is refused. */
  readonly isReadOnly: boolean;
  readonly [issued]: true;
}

export interface Place {
  readonly cycleId?: string | undefined;
}

export type Authorization =
  | { readonly kind: 'granted'; readonly scope: SchoolScope }
  /** The actor belongs to the school but lacks the capability: a refusal worth recording. */
  | { readonly kind: 'denied'; readonly scope: SchoolScope }
  /** The actor has nothing to do with this school: it reads as not found. */
  | { readonly kind: 'stranger' };

export function authorize(actor: Actor, schoolId: string, capability: Capability, place: Place = {}): Authorization {
  const rights = actor.schools.find((school) => school.schoolId === schoolId);
  if (!rights) return { kind: 'stranger' };
  const { holders, withinOwnStandards = [] } = rule(capability);
  const held = rolesIn(rights, place.cycleId);
  if (held.some((role) => holders.includes(role))) return grant(actor, rights, capability, null);
  const limited = rights.seats.filter(
    (seat) => withinOwnStandards.includes(seat.seat) && countsIn(seat, place.cycleId),
  );
  if (limited.length > 0)
    return grant(actor, rights, capability, [...new Set(limited.flatMap((seat) => seat.standards))]);
  return { kind: 'denied', scope: scopeOf(actor, rights, capability, []) };
}

/** Roles in force in that cycle; without a cycle, a seat in the council of any cycle that is not over counts. */
function rolesIn(rights: SchoolRights, cycleId?: string): readonly Role[] {
  const seats = rights.seats.filter((seat) => countsIn(seat, cycleId)).map((seat) => seat.seat);
  return [...rights.roles, ...seats];
}

function countsIn(seat: HeldSeat, cycleId: string | undefined): boolean {
  return cycleId ? seat.cycleId === cycleId : !seat.isOver;
}

/** For work that no person asked for: set-up, scheduled jobs, the command line of the machine's owner. */
export function systemScope(schoolId: string): SchoolScope {
  const actor = { accountId: null, name: 'Hệ thống' };
  return issue({ schoolId, actor, capability: 'system', standards: null, isReadOnly: false });
}

function grant(
  actor: Actor,
  rights: SchoolRights,
  capability: Capability,
  standards: readonly string[] | null,
): Authorization {
  return { kind: 'granted', scope: scopeOf(actor, rights, capability, standards) };
}

function scopeOf(
  actor: Actor,
  { schoolId, former }: SchoolRights,
  capability: Capability,
  standards: readonly string[] | null,
) {
  const { accountId, name } = actor;
  return issue({ schoolId, actor: { accountId, name }, capability, standards, isReadOnly: former !== null });
}

function issue(content: Omit<SchoolScope, typeof issued>): SchoolScope {
  return Object.freeze(content) as SchoolScope;
}
