import type { TakenRow } from '@minhchung/importer';
import { sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../../platform/db/database.ts';
import { storableJson } from '../reading/storable-text.ts';

/** A paper that was taken in, as the next one is compared with it. */
export interface TakenPaper {
  readonly importSessionId: string;
  readonly sourceName: string;
  readonly createdAt: string;
  readonly rows: readonly TakenRow[];
}

const takenRow = z.object({
  section: z.string(),
  ref: z.string(),
  parentRef: z.string().nullable(),
  rowId: z.string().nullable(),
  values: z.record(z.string(), z.unknown()),
});

/** The paper that was taken into the cycle last; undefined when none was. */
export async function lastTakenPaper(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
): Promise<TakenPaper | undefined> {
  const row = await tx
    .selectFrom('import_session as i')
    .select(['i.import_session_id', 'i.source_name', 'i.created_at', 'i.taken_rows'])
    .where('i.school_id', '=', scope.schoolId)
    .where('i.cycle_id', '=', cycleId)
    .where('i.status', '=', 'applied')
    .where(sql<boolean>`i.taken_rows <> '[]'`)
    .orderBy('i.applied_event', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    importSessionId: row.import_session_id,
    sourceName: row.source_name,
    createdAt: new Date(row.created_at).toISOString(),
    rows: z.array(takenRow).parse(row.taken_rows),
  };
}

export async function keepTakenRows(
  tx: WriteTransaction,
  scope: SchoolScope,
  importSessionId: string,
  rows: readonly TakenRow[],
): Promise<void> {
  await tx
    .updateTable('import_session')
    .set({ taken_rows: storableJson(rows) })
    .where('import_session.school_id', '=', scope.schoolId)
    .where('import_session.import_session_id', '=', importSessionId)
    .execute();
}
