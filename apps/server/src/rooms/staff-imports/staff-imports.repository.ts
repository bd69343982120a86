import type { StaffImport } from '@minhchung/contract';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';
import type { StaffImportTable } from '../../platform/db/tables.generated.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { type StaffTraces, staffTraces } from './staff-traces.ts';

export interface StaffImportReader {
  page(query: {
    cursor?: string | undefined;
    limit: number;
  }): Promise<{ items: StaffImport[]; nextCursor: string | null }>;
  find(staffImportId: string): Promise<StaffImport | undefined>;
}

export interface StaffImportWriter extends StaffImportReader {
  /** One list at a time in a school: the next one sees what this one did. */
  takeTurn(): Promise<void>;
  add(
    fields: Pick<StaffImport, 'sourceName' | 'added' | 'changed' | 'gone'> & { readonly traces: StaffTraces },
  ): Promise<StaffImport>;
  traces(staffImportId: string): Promise<StaffTraces>;
  markUndone(staffImportId: string, seen: number): Promise<StaffImport | undefined>;
}

const cursorKeys = z.tuple([z.string()]);

export function staffImportReader(tx: ReadTransaction, { schoolId }: SchoolScope): StaffImportReader {
  const imports = () =>
    tx
      .selectFrom('staff_import')
      .selectAll('staff_import')
      .where('staff_import.school_id', '=', schoolId)
      .orderBy('staff_import.staff_import_id', 'desc');
  return {
    async page({ cursor, limit }) {
      const after = readCursor(cursor, cursorKeys);
      let query = imports().limit(limit + 1);
      if (after) query = query.where('staff_import.staff_import_id', '<', after[0]);
      const page = cutPage(await query.execute(), limit, (row) => [row.staff_import_id]);
      return { items: page.items.map(toImport), nextCursor: page.nextCursor };
    },
    async find(staffImportId) {
      const row = await imports().where('staff_import.staff_import_id', '=', staffImportId).executeTakeFirst();
      return row && toImport(row);
    },
  };
}

export function staffImportWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): StaffImportWriter {
  const { schoolId } = scope;
  return {
    ...staffImportReader(tx, scope),
    async takeTurn() {
      await sql`select pg_advisory_xact_lock(hashtext('minhchung.staff-import'), hashtext(${schoolId}))`.execute(tx);
    },
    async add({ sourceName, added, changed, gone, traces }) {
      const row = await tx
        .insertInto('staff_import')
        .values({
          school_id: schoolId,
          staff_import_id: makeId('sti'),
          source_name: sourceName,
          added,
          changed,
          gone,
          traces: JSON.stringify(traces),
          applied_by: scope.actor.name,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toImport(row);
    },
    async traces(staffImportId) {
      const row = await tx
        .selectFrom('staff_import')
        .select('staff_import.traces')
        .where('staff_import.school_id', '=', schoolId)
        .where('staff_import.staff_import_id', '=', staffImportId)
        .executeTakeFirstOrThrow();
      return staffTraces.parse(row.traces);
    },
    async markUndone(staffImportId, seen) {
      const row = await tx
        .updateTable('staff_import')
        .set({ status: 'undone', version: seen + 1 })
        .where('staff_import.school_id', '=', schoolId)
        .where('staff_import.staff_import_id', '=', staffImportId)
        .where('staff_import.version', '=', seen)
        .returningAll()
        .executeTakeFirst();
      return row && toImport(row);
    },
  };
}

function toImport(row: Selectable<StaffImportTable>): StaffImport {
  return {
    staffImportId: row.staff_import_id,
    status: row.status === 'undone' ? 'undone' : 'applied',
    sourceName: row.source_name,
    added: row.added,
    changed: row.changed,
    gone: row.gone,
    appliedBy: row.applied_by,
    appliedAt: row.created_at,
    version: row.version,
  };
}
