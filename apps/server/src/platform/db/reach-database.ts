import pg from 'pg';

export type DatabaseFault =
  /** Nobody answers at that address. */
  | 'unreachable'
  /** The server answers and lets this role not in: wrong password, no such database, no right to connect. */
  | 'refused'
  | 'tooOld'
  /** No tables, or tables that this role may not read. */
  | 'withoutSchema'
  /** Tables of an older version of the product. */
  | 'olderSchema';

/** A database of one's own server that cannot be used as it is; told at the start, not at the first visitor. */
export class DatabaseUnusable extends Error {
  readonly fault: DatabaseFault;
  /** The setting that names the database. */
  readonly setting: string;

  constructor(fault: DatabaseFault, setting: string, cause?: unknown) {
    super(`${setting}: ${fault}`, { cause });
    this.fault = fault;
    this.setting = setting;
  }
}

const OLDEST_VERSION = 150_000;

/**
 * Connects once and leaves. With `newestMigration` (file name) the application's role must find the tables, and find
 * them as new as that. Throws `DatabaseUnusable`.
 */
export async function reachDatabase(
  url: string,
  { setting, newestMigration }: { readonly setting: string; readonly newestMigration?: string },
): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away is told by the query that failed; the event would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version");
    if (Number(rows[0]?.version) < OLDEST_VERSION) throw new DatabaseUnusable('tooOld', setting);
    if (newestMigration !== undefined) {
      const applied = await client.query('select from schema_migration where name = $1', [newestMigration]);
      if (applied.rowCount === 0) throw new DatabaseUnusable('olderSchema', setting);
    }
  } catch (error) {
    throw error instanceof DatabaseUnusable ? error : new DatabaseUnusable(faultOf(error), setting, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function faultOf(error: unknown): DatabaseFault {
  if (!(error instanceof pg.DatabaseError)) return 'unreachable';
  // No right to connect and no right to a table have one code; only the first ends the connection.
  const isAboutTable = error.severity !== 'FATAL' && (error.code === '42P01' || error.code === '42501');
  return isAboutTable ? 'withoutSchema' : 'refused';
}
