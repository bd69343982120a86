import { randomBytes } from 'node:crypto';
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
    drop: () => onServer(postgres.ownerUrl, `drop database ${name} with (force)`),
  };
}
