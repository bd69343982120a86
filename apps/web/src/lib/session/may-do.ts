import type { Capability, HeldRights } from '@minhchung/contract';
import { holdsCapability } from '@minhchung/contract/capabilities';

/** Whether this person may do that: the same map as the server's, so a button that shows also works. */
export function mayDo(rights: HeldRights | null, capability: Capability, cycleId?: string): boolean {
  if (!rights) return false;
  const seats = rights.seats.filter((seat) => !cycleId || seat.cycleId === cycleId);
  return holdsCapability([...rights.roles, ...seats.map(({ seat }) => seat)], capability);
}
