import type { Capability, HeldRights } from '@minhchung/contract';
import { holdsCapability, rule } from '@minhchung/contract/capabilities';

/** Whether this person may do that: the same map as the server's, so a button that shows also works. */
export function mayDo(rights: HeldRights | null, capability: Capability, cycleId?: string): boolean {
  if (!rights) return false;
  const seats = rights.seats.filter((seat) => (cycleId ? seat.cycleId === cycleId : !seat.isOver));
  return holdsCapability([...rights.roles, ...seats.map(({ seat }) => seat)], capability);
}

/**
 * The standards that this person may work on: all, or those of her own group (the same rule as the server's); an empty
 * list when she only reads.
 */
export function reachOf(rights: HeldRights | null, capability: Capability, cycleId: string): 'all' | readonly string[] {
  if (mayDo(rights, capability, cycleId)) return 'all';
  const limited = rule(capability).withinOwnStandards ?? [];
  const own = rights?.seats.filter((seat) => seat.cycleId === cycleId && limited.includes(seat.seat)) ?? [];
  return [...new Set(own.flatMap(({ standards }) => standards))].toSorted();
}
