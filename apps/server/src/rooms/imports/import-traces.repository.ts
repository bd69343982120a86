import { sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';

/** What a confirmed import made, as its event tells. */
export interface ImportTrace {
  readonly cycleId: string;
  readonly sequence: number;
  readonly newPeople: readonly string[];
}

const detail = z.object({ cycleId: z.string(), newPeople: z.array(z.object({ personId: z.string() })) });

export async function findTrace(
  tx: ReadTransaction,
  scope: SchoolScope,
  sequence: number,
): Promise<ImportTrace | undefined> {
  const event = await tx
    .selectFrom('event')
    .select('event.detail')
    .where('event.school_id', '=', scope.schoolId)
    .where('event.sequence', '=', sequence)
    .executeTakeFirst();
  if (!event) return undefined;
  const { cycleId, newPeople } = detail.parse(event.detail);
  return { cycleId, sequence, newPeople: newPeople.map((person) => person.personId) };
}

/**
 * Whether anything of the cycle or of the people that the import made was changed after it, by a later paper too.
 * Reading is no change.
 */
export async function isBuiltUpon(tx: ReadTransaction, scope: SchoolScope, trace: ImportTrace): Promise<boolean> {
  const people = sql`array[${sql.join([...trace.newPeople, ''])}]::text[]`;
  const found = await sql`
    select 1 from event e
    where e.school_id = ${scope.schoolId} and e.sequence > ${trace.sequence}
      and (e.cycle_id = ${trace.cycleId} or e.subject_id = any(${people}) or e.detail ->> 'personId' = any(${people}))
      and e.kind not like 'access.%' and e.kind not like '%.read' and e.kind not like '%.rendered'
      and e.kind not like '%.downloaded' and e.kind not like 'import.%'
    union all
    select 1 from import_session i
    where i.school_id = ${scope.schoolId} and i.cycle_id = ${trace.cycleId} and i.status = 'applied'
      and i.applied_event > ${trace.sequence}
    limit 1`.execute(tx);
  return found.rows.length > 0;
}

/** Takes away the cycle; its plan, council and tables go with it. */
export async function removeCycle(tx: WriteTransaction, scope: SchoolScope, cycleId: string): Promise<void> {
  // Rows that point to working groups go first: the keys of groups do not wait for the end of a cascade.
  for (const table of ['assignment', 'evidence_need'] as const) {
    await sql`delete from ${sql.table(table)} where school_id = ${scope.schoolId} and cycle_id = ${cycleId}`.execute(
      tx,
    );
  }
  await tx
    .deleteFrom('cycle')
    .where('cycle.school_id', '=', scope.schoolId)
    .where('cycle.cycle_id', '=', cycleId)
    .execute();
}

/** Takes away those of these people whom nothing else names. Answers whom it took. */
export async function removeUnusedPeople(
  tx: WriteTransaction,
  scope: SchoolScope,
  people: readonly string[],
): Promise<string[]> {
  const removed: string[] = [];
  for (const personId of people) {
    // The keys of the database know every place that may name a person, also those that come later.
    await sql`savepoint person_used`.execute(tx);
    try {
      await tx
        .deleteFrom('person')
        .where('person.school_id', '=', scope.schoolId)
        .where('person.person_id', '=', personId)
        .execute();
      removed.push(personId);
    } catch (error) {
      if (!isStillUsed(error)) throw error;
      await sql`rollback to savepoint person_used`.execute(tx);
    }
  }
  return removed;
}

function isStillUsed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23503';
}
