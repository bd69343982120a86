import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { functionsPastThePolicies, tablesOutsideSchools } from '../../../../../tools/tenancy-allow-list.ts';
import { readCatalogue } from '../../testing/catalogue.ts';
import { cloneDatabase } from '../../testing/test-database.ts';

const database = await cloneDatabase();
const owner = new pg.Client({ connectionString: database.ownerUrl });
const app = new pg.Client({ connectionString: database.appUrl });
await Promise.all([owner.connect(), app.connect()]);
const tables = await readCatalogue(owner);
const tenantTables = tables.filter((table) => table.columns.some((column) => column.name === 'school_id'));

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

describe('every table of the schema', () => {
  test('is looked at', () => {
    console.log(`tenancy: ${tables.length} tables, ${tenantTables.length} under policy`);
    expect(tenantTables.length).toBeGreaterThan(20);
  });

  for (const table of tables) {
    const isTenant = tenantTables.includes(table);
    test(`${table.name} ${isTenant ? 'belongs to a school and is locked' : 'stands on the list with its reason'}`, () => {
      if (!isTenant) {
        expect(tablesOutsideSchools[table.name]?.length).toBeGreaterThan(10);
        return;
      }
      expect(Object.keys(tablesOutsideSchools)).not.toContain(table.name);
      expect(table.keyColumns[0]).toBe('school_id');
      expect(table.hasRowSecurity).toBe(true);
      expect(table.policies).toEqual([
        { using: '(school_id = current_school())', check: '(school_id = current_school())', command: 'ALL' },
      ]);
    });
  }

  test('no reason is kept for a table that is gone', () => {
    const names = tables.map((table) => table.name);
    expect(Object.keys(tablesOutsideSchools).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('references between tables of schools carry the school', () => {
    const loose = tenantTables.flatMap((table) =>
      table.foreignKeys
        .filter((key) => tenantTables.some((target) => target.name === key.target))
        .filter((key) => key.columns.school_id !== 'school_id')
        .map((key) => `${table.name} → ${key.target}`),
    );
    expect(loose).toEqual([]);
  });
});

describe('the role of the application', () => {
  const ask = async (text: string): Promise<unknown[]> => (await app.query(text)).rows;

  test('has no right of its own and is in no other role', async () => {
    const roles = await ask(
      'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication from pg_roles where rolname = current_user',
    );
    expect(roles).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, rolreplication: false },
    ]);
    expect(await ask(`select 1 from pg_auth_members where member = current_user::regrole`)).toEqual([]);
  });

  test('owns nothing in this database', async () => {
    const owned = await ask(
      `select objid from pg_shdepend where refobjid = current_user::regrole and deptype = 'o'
       and dbid = (select oid from pg_database where datname = current_database())`,
    );
    expect(owned).toEqual([]);
    expect(await ask('select 1 from pg_database where datdba = current_user::regrole')).toEqual([]);
    expect(tables.filter((table) => table.owner !== 'minhchung_owner')).toEqual([]);
  });

  test('cannot create, truncate or switch off', async () => {
    for (const statement of [
      'create table own (id text)',
      'create schema own',
      'create function own() returns int language sql as $$ select 1 $$',
      'truncate person',
      'alter table person disable row level security',
      'drop policy of_school on person',
      'set role minhchung_owner',
    ]) {
      await expect(app.query(statement), statement).rejects.toThrow(/permission denied|must be owner/);
    }
    // PostgreSQL lets anyone say this, and then refuses the query instead of showing less.
    await app.query('set row_security = off');
    await expect(app.query('select * from person')).rejects.toThrow('row-level security');
    await app.query('reset row_security');
  });

  test('writes the audit once and never changes it', async () => {
    for (const table of ['event', 'platform_event']) {
      for (const statement of [`update ${table} set actor_name = 'Khác'`, `delete from ${table}`]) {
        await expect(app.query(statement), statement).rejects.toThrow('permission denied');
      }
    }
    for (const table of ['event_head', 'platform_event_head']) {
      await expect(app.query(`delete from ${table}`)).rejects.toThrow('permission denied');
    }
  });

  test('cannot touch the law or the list of migrations', async () => {
    for (const table of ['framework_version', 'schema_migration']) {
      await expect(app.query(`delete from ${table}`)).rejects.toThrow('permission denied');
    }
  });
});

describe('functions that look past the policies', () => {
  test('are listed with their reason, have a fixed search path and are not for everyone', async () => {
    const { rows } = await owner.query<{ name: string; settings: string[] | null; isPublic: boolean }>(
      `select p.proname as name, p.proconfig as settings,
              coalesce(exists (select 1 from aclexplode(p.proacl) a where a.grantee = 0), true) as "isPublic"
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by p.proname`,
    );
    expect(rows.map((row) => row.name)).toEqual(Object.keys(functionsPastThePolicies).sort());
    for (const row of rows) {
      expect(
        row.settings?.some((setting) => setting.startsWith('search_path=')),
        row.name,
      ).toBe(true);
      expect(row.isPublic, row.name).toBe(false);
      expect(functionsPastThePolicies[row.name]?.length).toBeGreaterThan(10);
    }
  });
});
