import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/test-school.ts';
import { Refusal } from '../kit/refusal.ts';
import { createRateLimiter } from './rate-limit.ts';

let server: TestServer;
let now = new Date('2026-11-02T02:00:00Z');
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const limit = { name: 'thu', hits: 5, seconds: 60 };
const limiter = () => createRateLimiter({ database: server.context.database, clock: { now: () => now } });
const isRefused = (subject: string) =>
  limiter()
    .count(limit, subject)
    .then(
      () => false,
      (error: unknown) => error instanceof Refusal && error.code === 'request.tooMany',
    );

test('of twenty attempts at the same moment, over several processes, exactly five get through', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => isRefused('cô Én')));
  expect(answers.filter((refused) => !refused)).toHaveLength(5);
});

test('one subject does not use up the attempts of another', async () => {
  expect(await isRefused('thầy Dũng')).toBe(false);
});

test('the refusal tells the seconds that are left, and after them it starts over', async () => {
  now = new Date('2026-11-02T02:00:20Z');
  await expect(limiter().count(limit, 'cô Én')).rejects.toMatchObject({ content: { params: { seconds: 40 } } });
  now = new Date('2026-11-02T02:01:00Z');
  expect(await isRefused('cô Én')).toBe(false);
});

test('no name or address stands in the table', async () => {
  const stored = await server.sql('select key from rate_limit');
  expect(JSON.stringify(stored.rows)).not.toMatch(/Én|Dũng/);
  expect(stored.rows.length).toBe(2);
});

test('what is older than a day is cleared away', async () => {
  now = new Date('2026-11-04T02:00:00Z');
  await isRefused('người mới');
  expect((await server.sql('select key from rate_limit')).rows).toHaveLength(1);
});
