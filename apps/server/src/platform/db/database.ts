import { CompiledQuery, Kysely, PostgresDialect, type RawBuilder, type Transaction } from 'kysely';
import type pg from 'pg';
import type { SchoolScope } from '../access/scope.ts';
import { Refusal } from '../kit/refusal.ts';
import { schoolReaders, settingOf } from './school-readers.ts';
import type { Tables } from './tables.generated.ts';

declare const writes: unique symbol;

/** For reading in one school: row-level security is set, and the server refuses to write. */
export type ReadTransaction = Kysely<Tables>;

/** A transaction that may write. Writers ask for this type, so that a reader is never handed one by mistake. */
export type WriteTransaction = Transaction<Tables> & { readonly [writes]: true };

/** Rows of a school are reached only on a connection that carries its scope. */
export interface Database {
  /** Each statement sees what is stored at its own moment: for a page, a row, a list. */
  read<T>(scope: SchoolScope, work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  /** All statements see one moment: for what is put together from several tables. */
  readTogether<T>(scope: SchoolScope, work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  write<T>(scope: SchoolScope, work: (tx: WriteTransaction) => Promise<T>): Promise<T>;
  /** For tables that belong to no school: accounts, law, settings, the chain of the system itself. */
  platform<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>;
  /** One statement of the same kind without the round trips of a transaction. It sees no row of any school. */
  ask<Row>(statement: RawBuilder<Row>): Promise<readonly Row[]>;
  /** Called after every write of this process, whether it succeeded or not: for what is kept in memory. */
  onWrite(listener: () => void): void;
  close(): Promise<void>;
}

/** `readers` are connections on which the server refuses to write (`isReadOnly`). */
export function createDatabase({ pool, readers }: { pool: pg.Pool; readers: pg.Pool }): Database {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const reading = schoolReaders(readers);

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
  const listeners: (() => void)[] = [];
  const tellWrite = () => {
    for (const listener of listeners) listener();
  };
  const writing =
    <T>(work: (tx: WriteTransaction) => Promise<T>) =>
    (tx: Kysely<Tables>) =>
      // Kysely has one class for both; the brand is ours.
      work(tx as unknown as WriteTransaction);

  return {
    read: (scope, work) => reading(scope.schoolId, work),
    readTogether: (scope, work) =>
      inTransaction(`begin isolation level repeatable read read only; ${settings(scope)}`, work),
    write: async (scope, work) => {
      if (scope.isReadOnly) throw new Refusal('access.denied');
      return inTransaction(`begin; ${settings(scope)}`, writing(work)).finally(tellWrite);
    },
    platform: (work) => inTransaction('begin', writing(work)).finally(tellWrite),
    ask: async (statement) => (await statement.execute(kysely)).rows,
    onWrite: (listener) => void listeners.push(listener),
    close: async () => {
      await readers.end();
      await kysely.destroy();
    },
  };
}

// Sent together with `begin`: one round trip instead of two.
function settings(scope: SchoolScope): string {
  return `set local ${settingOf(scope.schoolId)}`;
}
