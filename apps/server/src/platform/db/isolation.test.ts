import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCatalogue } from '../../testing/catalogue.ts';
import { insertMinimalRows, type Row } from '../../testing/minimal-rows.ts';
import { cloneDatabase } from '../../testing/test-database.ts';

const OURS = 'sch_ours';
const THEIRS = 'sch_theirs';
/** Refused by a policy, or by the lack of a privilege (the audit): the same code. */
const REFUSED = { code: '42501' };

const database = await cloneDatabase();
const owner = new pg.Client({ connectionString: database.ownerUrl });
const app = new pg.Client({ connectionString: database.appUrl });
await Promise.all([owner.connect(), app.connect()]);
const tables = await readCatalogue(owner);
const tenantTables = tables.filter((table) => table.columns.some((column) => column.name === 'school_id'));
let theirs = new Map<string, Row>();

beforeAll(async () => {
  await insertMinimalRows(owner, tables, OURS);
  theirs = await insertMinimalRows(owner, tables, THEIRS);
  console.log(`isolation: ${tenantTables.length} tables, a row of two schools in each`);
});

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

/** Runs as the application for that school, and leaves nothing behind. */
async function inSchool<T>(schoolId: string | null, work: () => Promise<T>): Promise<T> {
  await app.query('begin');
  try {
    if (schoolId !== null) await app.query(`set local app.school_id = '${schoolId}'`);
    return await work();
  } finally {
    await app.query('rollback');
  }
}

const schoolsSeen = async (table: string): Promise<string[]> =>
  (await app.query<{ school_id: string }>(`select distinct school_id from ${table} order by school_id`)).rows.map(
    (row) => row.school_id,
  );

const insertTheirRow = (table: string): Promise<unknown> =>
  app.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
    JSON.stringify(theirs.get(table)),
  ]);

describe.each(tenantTables.map((table) => table.name))('rows of another school in %s', (table) => {
  test('are there, and are not seen', async () => {
    const { rows } = await owner.query(`select 1 from ${table} where school_id = $1`, [THEIRS]);
    // More than one where triggers make rows from rows.
    expect(rows.length).toBeGreaterThan(0);
    expect(await inSchool(OURS, () => schoolsSeen(table))).toEqual([OURS]);
  });

  test('are neither changed nor deleted', async () => {
    for (const statement of [`update ${table} set school_id = school_id`, `delete from ${table}`]) {
      const touched = inSchool(OURS, () => app.query(`${statement} where school_id = $1`, [THEIRS])).then(
        (result) => result.rowCount,
        (error: unknown) => (error instanceof pg.DatabaseError && error.code === REFUSED.code ? 0 : error),
      );
      expect(await touched).toBe(0);
    }
  });

  test('are not written, and our rows are not moved over', async () => {
    await expect(inSchool(OURS, () => insertTheirRow(table))).rejects.toMatchObject(REFUSED);
    const move = () => app.query(`update ${table} set school_id = $1 where school_id = $2`, [THEIRS, OURS]);
    await expect(inSchool(OURS, move)).rejects.toMatchObject(REFUSED);
  });

  test('without a chosen school nothing is seen and nothing written', async () => {
    expect(await inSchool(null, () => schoolsSeen(table))).toEqual([]);
    expect(await inSchool('', () => schoolsSeen(table))).toEqual([]);
    await expect(inSchool(null, () => insertTheirRow(table))).rejects.toMatchObject(REFUSED);
  });
});
