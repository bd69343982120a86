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

function isSameParty(party: Party, key: PartyKey): boolean {
  return 'groupId' in key ? party.groupId === key.groupId : party.personId === key.personId;
}
