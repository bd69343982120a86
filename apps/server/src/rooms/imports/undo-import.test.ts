import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answered, type ImportingSchool, importingSchool } from '../../testing/test-imports.ts';
import { seedAccount, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function confirmed(school: ImportingSchool, sample = 'plan-luong-son.txt'): Promise<Answered> {
  const saved = await school.answerAll((await school.upload(sample)).body);
  return (await school.confirm(saved)).body;
}

test.each(['plan-luong-son.txt', 'plan-preschool.txt', 'plan-tt57-primary.txt'])(
  'an import of %s is taken back whole: every table has the rows that it had',
  async (sample) => {
    const school = await importingSchool(server, `Trường Hoàn Tác ${sample}`);
    const before = await school.counts();
    const summary = await confirmed(school, sample);
    const undone = await school.undo(summary);
    expect(undone).toMatchObject({ status: 200, body: { status: 'undone', cycleId: null } });
    expect(await school.counts()).toEqual(before);
  },
);

test('what was taken back can be corrected and confirmed again', async () => {
  const school = await importingSchool(server, 'Trường Làm Lại');
  const undone = (await school.undo(await confirmed(school))).body;
  expect((await school.undo(undone)).body.code).toBe('import.closed');
  expect(await school.confirm(undone)).toMatchObject({ status: 200, body: { status: 'applied' } });
});

test('once something was built on it, it stays', async () => {
  const school = await importingSchool(server, 'Trường Đã Sửa');
  const summary = await confirmed(school);
  const path = `/api/schools/${school.schoolId}/imports/${summary.importSessionId}`;
  const { cookie } = school.account;
  expect((await server.request(`GET ${path}`, { cookie })).body.canBeUndone).toBe(true);
  const added = await server.request(`POST /api/schools/${school.schoolId}/cycles/${summary.cycleId}/recipients`, {
    cookie,
    body: { values: { name: 'UBND xã' } },
  });
  expect(added.status).toBe(200);
  expect((await server.request(`GET ${path}`, { cookie })).body.canBeUndone).toBe(false);
  expect(await school.undo(summary)).toMatchObject({ status: 409, body: { code: 'import.builtUpon' } });
  expect((await school.counts()).cycle).toBe(1);
});

test('people whom a later import found in the roster stay when the first one is taken back', async () => {
  const school = await importingSchool(server, 'Trường Hai Bản');
  const before = await school.counts();
  const first = await confirmed(school);
  await confirmed(school);
  const between = await school.counts();
  expect(between.person).toBe(Number(before.person) + 24);
  expect((await school.undo(first)).status).toBe(200);
  expect(await school.counts()).toMatchObject({ cycle: 1, person: between.person });
});

test('a paper in review is put aside, and then no longer listed', async () => {
  const school = await importingSchool(server, 'Trường Bỏ Qua');
  const { body: view } = await school.upload('plan-luong-son.txt');
  const base = `/api/schools/${school.schoolId}/imports`;
  const { cookie } = school.account;
  expect((await server.request(`GET ${base}`, { cookie })).body.items).toHaveLength(1);
  expect(
    (await server.request(`DELETE ${base}/${view.importSessionId}?version=${view.version}`, { cookie })).status,
  ).toBe(200);
  expect((await server.request(`GET ${base}`, { cookie })).body.items).toEqual([]);
});

test('an import of another school reads as not found, for every act', async () => {
  const school = await importingSchool(server, 'Trường Của Người Khác');
  const other = await importingSchool(server, 'Trường Tò Mò');
  const summary = await confirmed(school);
  const acts: [string, unknown][] = [
    [`GET /imports/${summary.importSessionId}`, undefined],
    [`GET /imports/${summary.importSessionId}/source`, undefined],
    [`POST /imports/${summary.importSessionId}/confirm`, { version: summary.version }],
    [`POST /imports/${summary.importSessionId}/undo`, { version: summary.version }],
    [`DELETE /imports/${summary.importSessionId}?version=1`, undefined],
  ];
  for (const [act, body] of acts) {
    for (const schoolId of [school.schoolId, other.schoolId]) {
      const answer = await server.request(act.replace(' ', ` /api/schools/${schoolId}`), {
        cookie: other.account.cookie,
        body,
      });
      expect([act, answer.status]).toEqual([act, 404]);
    }
  }
  const teacher = await seedAccount(server, school.schoolId);
  const refused = await server.request(`GET /api/schools/${school.schoolId}/imports`, { cookie: teacher.cookie });
  expect(refused).toMatchObject({ status: 403, body: { code: 'access.denied' } });
});
