import type { SeatChange } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction } from '../../../platform/db/database.ts';
import { type CouncilLists, contentOf } from '../council-lists.ts';
import { seatChanges } from './compare-councils.rules.ts';

/** What these lists change against the copy that the replaced council has kept; nothing for a first council. */
export async function changesOf(
  tx: ReadTransaction,
  scope: SchoolScope,
  councilId: string,
  lists: CouncilLists,
): Promise<SeatChange[]> {
  const found = await sql<{ sealed: CouncilLists | null }>`
    select f.sealed from council c
    join council f on f.school_id = c.school_id and f.council_id = c.replaces_council_id
    where c.school_id = ${scope.schoolId} and c.council_id = ${councilId}`.execute(tx);
  const sealed = found.rows[0]?.sealed;
  return sealed ? seatChanges(sealed, contentOf(lists)) : [];
}
