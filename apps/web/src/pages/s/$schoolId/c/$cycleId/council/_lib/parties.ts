import type { Row } from '@minhchung/contract';

export type Party = Row<'assignments'>['parties'][number];
export type PartyRole = Party['role'];
export type PartyKey = { readonly groupId: string } | { readonly personId: string };

const order: readonly (PartyRole | null)[] = [null, 'responsible', 'support', 'overseer'];

/** What a group or a person is to a row of the assignment table; null when it is not named there. */
export function roleOf(parties: readonly Party[], key: PartyKey): PartyRole | null {
  return parties.find((party) => isSameParty(party, key))?.role ?? null;
}

/** The parties once a cell has been pressed: nobody → responsible → support → overseer → nobody. */
export function withNextRole(parties: readonly Party[], key: PartyKey): Party[] {
  const next = order[(order.indexOf(roleOf(parties, key)) + 1) % order.length] ?? null;
  const others = parties.filter((party) => !isSameParty(party, key));
  if (next === null) return others;
  const groupId = 'groupId' in key ? key.groupId : null;
  const personId = 'personId' in key ? key.personId : null;
  return [...others, { groupId, personId, role: next }];
}

/** The parties once a role has been carried from one bearer to another; who stood there before gives way. */
export function withMoved(parties: readonly Party[], from: PartyKey, to: PartyKey): Party[] {
  const role = roleOf(parties, from);
  if (role === null || keyText(from) === keyText(to)) return [...parties];
  const groupId = 'groupId' in to ? to.groupId : null;
  const personId = 'personId' in to ? to.personId : null;
  return parties
    .filter((party) => !isSameParty(party, to))
    .map((party) => (isSameParty(party, from) ? { groupId, personId, role } : party));
}

/** One text for one bearer, for keys and comparing. */
export function keyText(key: PartyKey): string {
  return 'groupId' in key ? key.groupId : key.personId;
}

function isSameParty(party: Party, key: PartyKey): boolean {
  return 'groupId' in key ? party.groupId === key.groupId : party.personId === key.personId;
}
