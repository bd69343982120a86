import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { Tables } from './tables.generated.ts';

interface Reader {
  readonly kysely: Kysely<Tables>;
  /** The school that row-level security lets this connection see. */
  schoolId: string;
}

/**
 * Reads on connections that the server keeps from writing. A connection belongs to one school at a time and is told so
 * only when the school changes: a page costs its own statements and no `begin`, setting and `commit` around them.
 */
export function schoolReaders(pool: pg.Pool) {
  const readers = new WeakMap<pg.PoolClient, Reader>();
  return async <T>(schoolId: string, work: (tx: Kysely<Tables>) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let isSure = false;
    try {
      const reader = readers.get(client) ?? newReader(client);
      if (reader.schoolId !== schoolId) {
        readers.delete(client);
        await client.query(`set ${settingOf(schoolId)}`);
        reader.schoolId = schoolId;
        readers.set(client, reader);
      }
      isSure = true;
      return await work(reader.kysely);
    } finally {
      // A connection of which it is not sure whose it is goes away instead of back.
      client.release(!isSure);
    }
  };
}

/** `set` takes no parameters, hence the check; a scope's school id has passed the id schema before. */
export function settingOf(schoolId: string): string {
  if (!/^[a-z0-9_]{1,64}$/.test(schoolId)) throw new Error('A scope with a malformed school id.');
  return `app.school_id = '${schoolId}'`;
}

function newReader(client: pg.PoolClient): Reader {
  // Kysely takes and gives back connections; this one stays ours for as long as it lives.
  const borrowed: PostgresPoolClient = {
    // The overloads of `query` do not survive `bind`.
    query: client.query.bind(client) as PostgresPoolClient['query'],
    release: () => undefined,
  };
  const pool = { connect: async () => borrowed, end: async () => undefined, options: {} };
  return { kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), schoolId: '' };
}
