import type { AmendmentContent } from '@minhchung/contract';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { WriteTransaction } from '../../../platform/db/database.ts';

/** Printed names on these lists whose people are not in the roster; those who are stay there until the transaction ends. */
export async function unknownPeople(
  tx: WriteTransaction,
  { schoolId }: SchoolScope,
  { members, groups }: AmendmentContent,
): Promise<readonly string[]> {
  const seats = [...members, ...groups.flatMap((group) => group.members)];
  const found = await tx
    .selectFrom('person')
    .select('person.person_id')
    .where('person.school_id', '=', schoolId)
    .where('person.person_id', 'in', ['', ...seats.map(({ personId }) => personId)])
    .orderBy('person.person_id')
    .forKeyShare()
    .execute();
  const known = new Set(found.map(({ person_id }) => person_id));
  return [...new Set(seats.flatMap(({ personId, printedName }) => (known.has(personId) ? [] : printedName)))];
}
