import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

const LOCK = 7_205_2026;

export interface MigrationOutcome {
  readonly applied: readonly string[];
  readonly total: number;
}

/** Names of the migrations in the order in which they run. */
export async function migrationFiles(directory: string): Promise<readonly string[]> {
  const files = (await readdir(directory)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  if (files.length === 0) throw new Error('No migrations found.');
  return files;
}

/**
 * Brings the database to the newest schema, as the owner role. Each file of `directory` runs once, in order, in a
 * transaction of its own; an applied file that has changed since is refused. Two servers may start at once: one waits.
 */
export async function migrate(options: {
  ownerUrl: string;
  directory: string;
  /** Stops after this file: for loading a backup of that age. */
  upTo?: string | undefined;
}): Promise<MigrationOutcome> {
  const files = await migrationFiles(options.directory);
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists schema_migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    );
    const known = await client.query<{ name: string; digest: string }>('select name, digest from schema_migration');
    const digests = new Map(known.rows.map((row) => [row.name, row.digest]));
    const applied: string[] = [];
    for (const name of files) {
      if (options.upTo !== undefined && name > options.upTo) break;
      const text = await readFile(join(options.directory, name), 'utf8');
      const digest = createHash('sha256').update(text).digest('hex');
      const before = digests.get(name);
      if (before !== undefined && before !== digest)
        throw new Error(`Migration ${name} was changed after it was applied.`);
      if (before !== undefined) continue;
      await client.query('begin');
      try {
        await client.query(text);
        await client.query('insert into schema_migration (name, digest) values ($1, $2)', [name, digest]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw new Error(`Migration ${name} failed.`, { cause: error });
      }
      applied.push(name);
    }
    // The application only looks whether the tables are as new as it expects.
    await client.query('grant select on schema_migration to minhchung_app');
    return { applied, total: files.length };
  } finally {
    await client.end();
  }
}
