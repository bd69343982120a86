import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';
import { systemScope } from '../access/scope.ts';
import type { ReadTransaction } from './database.ts';

let server: TestServer;
let schools: string[];

beforeAll(async () => {
  server = await startTestServer();
  schools = [];
  for (let count = 0; count < 6; count += 1) schools.push(await seedSchool(server, `Trường ${count}`));
});
afterAll(() => server.close());

const seen = (schoolId: string) =>
  server.context.database.read(systemScope(schoolId), async (tx: ReadTransaction) =>
    (await tx.selectFrom('school').select('school_id').execute()).map((row) => row.school_id),
  );

test('connections that go from school to school show each reader its own school only', async () => {
  const order = Array.from({ length: 400 }, (_, index) => schools[(index * 7) % schools.length] ?? '');
  const answers = await Promise.all(order.map(seen));
  expect(answers).toEqual(order.map((schoolId) => [schoolId]));
});

test('after a statement that failed the connection still knows whose it is', async () => {
  const [first = '', second = ''] = schools;
  for (let round = 0; round < 30; round += 1) {
    const failing = server.context.database.read(systemScope(first), (tx) => sql`select 1 / 0`.execute(tx));
    await expect(failing).rejects.toThrow('division by zero');
    expect(await seen(second)).toEqual([second]);
  }
});

test('a reader cannot write, neither alone nor in one moment', async () => {
  const scope = systemScope(schools[0] ?? '');
  const rename = (tx: ReadTransaction) => tx.updateTable('school').set({ name: 'x' }).execute();
  await expect(server.context.database.read(scope, rename)).rejects.toThrow('read-only transaction');
  await expect(server.context.database.readTogether(scope, rename)).rejects.toThrow('read-only transaction');
});

test('what is read together is of one moment', async () => {
  const scope = systemScope(schools[0] ?? '');
  const name = async (tx: ReadTransaction) =>
    (await tx.selectFrom('school').select('name').executeTakeFirstOrThrow()).name;
  const [before, after] = await server.context.database.readTogether(scope, async (tx) => {
    const first = await name(tx);
    await server.sql('update school set name = $2 where school_id = $1', [scope.schoolId, 'Tên mới']);
    return [first, await name(tx)];
  });
  expect(after).toBe(before);
});
