import {
  idPrefixes,
  type SchoolListName,
  type SchoolListRow,
  type SchoolListValues,
  schoolLists,
} from '@minhchung/contract';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { givenFields, selectFields, setFields } from '../../platform/db/columns.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';
import type { MakeId } from '../../platform/kit/ids.ts';

const tables: Readonly<Record<SchoolListName, { readonly table: string; readonly id: string }>> = {
  recognitions: { table: 'recognition', id: 'recognition_id' },
  sites: { table: 'site', id: 'site_id' },
  organizationEvents: { table: 'organization_event', id: 'organization_event_id' },
};

interface Page<Name extends SchoolListName> {
  readonly items: SchoolListRow<Name>[];
  readonly nextCursor: string | null;
}

export interface SchoolListReader<Name extends SchoolListName> {
  /** In the order in which they were entered. */
  page(query: { readonly cursor?: string | undefined; readonly limit: number }): Promise<Page<Name>>;
  find(rowId: string): Promise<SchoolListRow<Name> | undefined>;
  /** Also finds what was removed. */
  findRemoved(rowId: string): Promise<SchoolListRow<Name> | undefined>;
}

export interface SchoolListWriter<Name extends SchoolListName> extends SchoolListReader<Name> {
  add(values: Partial<SchoolListValues<Name>>): Promise<string>;
  /** False when the stored version is another one. */
  change(rowId: string, seen: number, values: Partial<SchoolListValues<Name>>): Promise<boolean>;
  remove(rowId: string, seen: number, at: Date): Promise<boolean>;
  restore(rowId: string): Promise<boolean>;
}

const cursorKeys = z.tuple([z.string()]);

export function schoolListReader<Name extends SchoolListName>(
  tx: ReadTransaction,
  scope: SchoolScope,
  name: Name,
): SchoolListReader<Name> {
  const { table, id } = tables[name];
  const idOfRow = sql.ref(`t.${id}`);
  const rows = async (where: RawBuilder<unknown>, limit: number) => {
    const fields = ['version', ...Object.keys(schoolLists[name].fields)];
    const found = await sql<SchoolListRow<Name>>`
      select ${idOfRow} as "rowId", ${selectFields('t', fields)} from ${sql.table(table)} t
      where t.school_id = ${scope.schoolId} and ${where} order by ${idOfRow} limit ${limit}`.execute(tx);
    return found.rows;
  };
  return {
    async page({ cursor, limit }) {
      const after = readCursor(cursor, cursorKeys);
      const next = after ? sql`and ${idOfRow} > ${after[0]}` : sql``;
      return cutPage(await rows(sql`t.removed_at is null ${next}`, limit + 1), limit, (row) => [row.rowId]);
    },
    find: async (rowId) => (await rows(sql`${idOfRow} = ${rowId} and t.removed_at is null`, 1))[0],
    findRemoved: async (rowId) => (await rows(sql`${idOfRow} = ${rowId} and t.removed_at is not null`, 1))[0],
  };
}

export function schoolListWriter<Name extends SchoolListName>(
  tx: WriteTransaction,
  scope: SchoolScope,
  name: Name,
  makeId: MakeId,
): SchoolListWriter<Name> {
  const { table, id } = tables[name];
  const fields = Object.keys(schoolLists[name].fields);
  const target = sql.table(table);
  const ofRow = (rowId: string) => sql`school_id = ${scope.schoolId} and ${sql.ref(id)} = ${rowId}`;
  const touched = async (query: RawBuilder<unknown>) => Number((await query.execute(tx)).numAffectedRows ?? 0) > 0;
  return {
    ...schoolListReader(tx, scope, name),
    async add(values) {
      const rowId = makeId(idPrefixes[schoolLists[name].id]);
      const given = [
        { column: 'school_id', value: scope.schoolId },
        { column: id, value: rowId },
        ...givenFields(values, fields),
      ];
      await sql`insert into ${target} (${sql.join(given.map((entry) => sql.ref(entry.column)))})
                values (${sql.join(given.map((entry) => entry.value))})`.execute(tx);
      return rowId;
    },
    change: (rowId, seen, values) =>
      touched(
        sql`update ${target} set ${sql.join([...setFields(values, fields), sql`version = version + 1`])}
            where ${ofRow(rowId)} and version = ${seen} and removed_at is null`,
      ),
    remove: (rowId, seen, at) =>
      touched(
        sql`update ${target} set removed_at = ${at.toISOString()}, version = version + 1
            where ${ofRow(rowId)} and version = ${seen} and removed_at is null`,
      ),
    restore: (rowId) =>
      touched(
        sql`update ${target} set removed_at = null, version = version + 1
            where ${ofRow(rowId)} and removed_at is not null`,
      ),
  };
}
