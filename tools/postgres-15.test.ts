import pg from 'pg';
import { expect, test } from 'vitest';
import { startPostgres15 } from './postgres-15.ts';
import { missingPackages } from './run/system-packages.ts';

// Where the package is missing `npm test` says so itself, and fails on a build machine.
test.runIf(missingPackages(['postgresql-15']).length === 0)(
  'a throw-away PostgreSQL 15 has the two roles and lets the application own nothing',
  async () => {
    const server = await startPostgres15();
    try {
      expect(server.version).toMatch(/^15\./);
      const client = new pg.Client({ connectionString: server.appUrl });
      await client.connect();
      const { rows } = await client.query(
        'select rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user',
      );
      expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false }]);
      await expect(client.query('create table own_table (id text)')).rejects.toThrow('permission denied');
      await client.end();
    } finally {
      await server.stop();
    }
  },
  60_000,
);
