import { CompiledQuery, Kysely, PostgresDialect, type RawBuilder, type Transaction } from 'kysely';
import type pg from 'pg';
import type { SchoolScope } from '../access/scope.ts';
import type { Tables } from './tables.generated.ts';

declare const writes: unique symbol;

/** A transaction for reading in one school: row-level security is set, and the server refuses to write. */
export type ReadTransaction = Kysely<Tables>;

/** A transaction that may write. Writers ask for this type, so that a reader is never handed one by mistake. */
export type WriteTransaction = Transaction<Tables> & { readonly [writes]: true };

/** Rows of a school are reached only inside a transaction that carries its scope. */
export interface Database {
  read<T>(scope: SchoolScope, work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  write<T>(scope: SchoolScope, work: (tx: WriteTransaction) => Promise<T>): Promise<T>;
  /** For tables that belong to no school: accounts, law, settings, the chain of the system itself. */
  platform<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>;
  /** One statement of the same kind without the round trips of a transaction. It sees no row of any school. */
  ask<Row>(statement: RawBuilder<Row>): Promise<readonly Row[]>;
  close(): Promise<void>;
}

export function createDatabase(pool: pg.Pool): Database {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

  const inTransaction = <T>(begin: string, work: (tx: Kysely<Tables>) => Promise<T>): Promise<T> =>
    kysely.connection().execute(async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(begin));
      try {
        const result = await work(connection);
        await connection.executeQuery(CompiledQuery.raw('commit'));
        return result;
      } catch (error) {
        // A broken connection cannot roll back, and need not: the first error is the one to report.
        await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
        throw error;
      }
    });
  const writing =
    <T>(work: (tx: WriteTransaction) => Promise<T>) =>
    (tx: Kysely<Tables>) =>
      // Kysely has one class for both; the brand is ours.
      work(tx as unknown as WriteTransaction);

  return {
    read: (scope, work) => inTransaction(`begin read only; ${settings(scope)}`, work),
    write: (scope, work) => inTransaction(`begin; ${settings(scope)}`, writing(work)),
    platform: (work) => inTransaction('begin', writing(work)),
    ask: async (statement) => (await statement.execute(kysely)).rows,
    close: () => kysely.destroy(),
  };
}

// Sent together with `begin`: one round trip instead of two. `set` takes no parameters, hence the check.
function settings(scope: SchoolScope): string {
  if (!/^[a-z0-9_]{1,64}$/.test(scope.schoolId)) throw new Error('A scope with a malformed school id.');
  return `set local app.school_id = '${scope.schoolId}'`;
}
