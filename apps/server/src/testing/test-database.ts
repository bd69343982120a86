import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';
import { onServer, withDatabase } from './migrated-database.ts';

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  drop(): Promise<void>;
}

/** A database of this test file's own, cloned from the migrated template. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const postgres = inject('postgres');
  const name = `mc_test_${randomBytes(6).toString('hex')}`;
  await onServer(postgres.ownerUrl, `create database ${name} template ${postgres.template}`);
  return {
    ownerUrl: withDatabase(postgres.ownerUrl, name),
    appUrl: withDatabase(postgres.appUrl, name),
    drop: () => dropWhenLeft(postgres.ownerUrl, name),
  };
}

/** A connection that is closing must not be cut off: its client would complain to nobody. Who stays is sent away. */
async function dropWhenLeft(ownerUrl: string, name: string): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    try {
      await onServer(ownerUrl, `drop database ${name}`);
      return;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== '55006') throw error;
      await pause(25);
    }
  }
  await onServer(ownerUrl, `drop database ${name} with (force)`);
}
