import { sql } from 'kysely';
import type { ReadTransaction } from '../db/database.ts';

declare const inForce: unique symbol;

/** A school that goes on in the school of the transaction, along a decided link whose day has come. */
export interface Predecessor {
  readonly schoolId: string;
  readonly name: string;
  /** `yyyy-mm-dd` */
  readonly since: string;
  readonly [inForce]: true;
}

/** The predecessors of the school of the transaction on that day, oldest first: one step back, never further. */
export async function findPredecessors(tx: ReadTransaction, today: string): Promise<readonly Predecessor[]> {
  const { rows } = await sql<Predecessor>`
    select l.other_school_id as "schoolId", min(l.other_name) as name, min(l.happened_on)::text as since
    from links_of_school(${today}) l
    where l.side = 'predecessor' and l.is_in_force
    group by l.other_school_id order by min(l.happened_on), l.other_school_id`.execute(tx);
  return rows;
}
