import type { Duty, Grant } from '@minhchung/contract';
import { readDate } from '../../../../../lib/format/dates.ts';

/** As the fields hold them: the day as it is typed. */
export interface TypedRights {
  readonly role: Grant['role'];
  readonly duties: readonly Duty[];
  readonly validTo: string;
}

interface Chosen {
  readonly personId: string;
  /** By the posts that the person holds. */
  readonly duties: readonly Duty[];
}

/**
 * What one of many gets: her own choice, else the choice for all, else a teacher's. A choice for all that names no duty
 * leaves everybody the duties of the posts; a guest has none.
 */
export function rightsFor(
  { personId, duties }: Chosen,
  forAll: TypedRights,
  own: ReadonlyMap<string, TypedRights>,
): TypedRights {
  const mine = own.get(personId);
  if (mine) return mine;
  if (forAll.role === 'guestReader') return { ...forAll, duties: [] };
  return forAll.duties.length > 0 ? forAll : { ...forAll, duties };
}

/** As the server takes them. */
export function sentRights({ role, duties, validTo }: TypedRights, personId: string) {
  return { role, duties: [...duties], personId, validTo: validTo.trim() === '' ? null : (readDate(validTo) ?? null) };
}
