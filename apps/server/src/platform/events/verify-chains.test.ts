import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';
import { systemScope } from '../access/scope.ts';
import { eventRecorder, platformEventRecorder } from './event-recorder.ts';
import { verifyChains } from './verify-chains.ts';

let server: TestServer;
let schools: string[];

beforeEach(async () => {
  server = await startTestServer();
  schools = [await seedSchool(server), await seedSchool(server, 'Trường Mầm non Hoa Mai')].sort();
  const { database, clock } = server.context;
  for (const schoolId of schools) {
    const scope = systemScope(schoolId);
    for (const note of ['một', 'hai', 'ba'])
      await database.write(scope, (tx) =>
        eventRecorder(tx, scope, clock).record({
          kind: 'plan.changed',
          subjectType: 'plan',
          subjectId: 'pln_1',
          cycleId: 'cyc_1',
          detail: { note, money: 1.5, nested: { z: null, a: [1, 2] } },
        }),
      );
  }
  await database.platform((tx) =>
    platformEventRecorder(tx, { accountId: null, name: 'Hệ thống' }, clock).record({
      kind: 'system.setUp',
      subjectType: 'account',
      subjectId: 'acc_1',
    }),
  );
});
afterEach(() => server.close());

const verify = () => verifyChains(server.context.database);
const brokenAfter = async (statement: string, values?: unknown[]) => {
  await server.sql(statement, values);
  return (await verify()).broken;
};

test('untouched chains of the system and of every school are proved', async () => {
  expect(await verify()).toEqual({ chains: 3, events: 7, broken: [] });
});

test('whoever alters an event past the application is found, with the first broken link', async () => {
  const [, school] = schools;
  expect(
    await brokenAfter(
      `update event set detail = jsonb_set(detail, '{note}', '"khác"') where school_id = $1 and sequence = 2`,
      [school],
    ),
  ).toEqual([{ chain: school, sequence: 2, problem: 'content' }]);
});

test.each([
  ['actor_name', "'Người Khác'"],
  ['at', "at + interval '1 day'"],
  ['cycle_id', "'cyc_2'"],
  ['kind', "'plan.signed'"],
])('an altered %s is found', async (column, value) => {
  expect(
    await brokenAfter(`update event set ${column} = ${value} where school_id = $1 and sequence = 3`, [schools[0]]),
  ).toEqual([{ chain: schools[0], sequence: 3, problem: 'content' }]);
});

test('an event taken out, and an end cut off, are found', async () => {
  expect(await brokenAfter('delete from event where school_id = $1 and sequence = 2', [schools[0]])).toEqual([
    { chain: schools[0], sequence: 2, problem: 'gap' },
  ]);
  expect(await brokenAfter('delete from event where school_id = $1 and sequence = 3', [schools[1]])).toEqual([
    { chain: schools[0], sequence: 2, problem: 'gap' },
    { chain: schools[1], sequence: 3, problem: 'end' },
  ]);
});

test('the chain of the system is proved too', async () => {
  expect(await brokenAfter("update platform_event set subject_id = 'acc_2'")).toEqual([
    { chain: 'system', sequence: 1, problem: 'content' },
  ]);
});

test('the application itself cannot alter or remove an event', async () => {
  const scope = systemScope(schools[0] ?? '');
  const { database } = server.context;
  await expect(database.write(scope, (tx) => tx.updateTable('event').set({ kind: 'x' }).execute())).rejects.toThrow(
    /permission denied/,
  );
  await expect(database.write(scope, (tx) => tx.deleteFrom('event').execute())).rejects.toThrow(/permission denied/);
  await expect(database.platform((tx) => tx.deleteFrom('platform_event').execute())).rejects.toThrow(
    /permission denied/,
  );
});
