import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WriteTransaction } from '../platform/db/database.ts';
import { startTestServer, type TestServer } from '../testing/test-school.ts';
import { toRefusal } from './problem-response.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('of two people who wait for each other one is told to try again, not that something is broken', async () => {
  const { database, logger } = server.context;
  const lock = (tx: WriteTransaction, key: number) => sql`select pg_advisory_xact_lock(${key}::bigint)`.execute(tx);
  let arrived = 0;
  const both = Promise.withResolvers<void>();
  const inTurn = (first: number, second: number) =>
    database.platform(async (tx) => {
      await lock(tx, first);
      arrived += 1;
      if (arrived === 2) both.resolve();
      await both.promise;
      await lock(tx, second);
    });
  const ends = await Promise.allSettled([inTurn(1, 2), inTurn(2, 1)]);
  const failed = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
  expect(failed).toHaveLength(1);
  expect(toRefusal(failed[0], logger, () => 'X').code).toBe('server.busy');
});
