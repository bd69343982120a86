import { sectionNames, sections } from '@minhchung/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  seedAccount,
  seedSchool,
  seedSeat,
  startTestServer,
  type TestAccount,
  type TestServer,
} from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
let secretary: TestAccount;
let cycleId: string;

beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  secretary = await seedAccount(server, schoolId, { role: 'schoolAdministrator' });
  const created = await server.request(`POST /api/schools/${schoolId}/cycles`, {
    cookie: secretary.cookie,
    body: {
      name: 'Tự đánh giá năm học 2026-2027',
      frameworkId: 'tt57-2026-general',
      frameworkVersion: 1,
      levels: ['primary'],
      schoolYears: ['2026-2027'],
      planForm: 'F05B',
      weekOne: '2026-09-14',
      weekMode: 'calendar',
      breaks: [],
    },
  });
  cycleId = created.body.cycleId;
});
afterAll(() => server.close());

const send = (path: string, body?: unknown, cookie = secretary.cookie) =>
  server.request(path.replace(' /', ` /api/schools/${schoolId}/cycles/${cycleId}/`), {
    cookie,
    ...(body === undefined ? {} : { body }),
  });
const needs = async () => (await send('GET /plan')).body.evidenceNeeds;
const addNeeds = async (...descriptions: string[]) =>
  (
    await send('POST /evidence-needs/batch', {
      additions: descriptions.map((description) => ({ values: { criterionCode: '1.1', description } })),
    })
  ).body.added;

test('every table of a cycle takes many rows at once', async () => {
  for (const name of sectionNames) {
    const answer = await send(`POST /${sections[name].path}/batch`, {});
    expect(answer, name).toMatchObject({ status: 200, body: { rows: [], added: [], removed: [] } });
  }
});

test('rows pasted from a spreadsheet come in their order and leave together again', async () => {
  const added = await addNeeds('Kế hoạch năm học', 'Biên bản họp', 'Quy chế làm việc');
  expect((await needs()).map((row: { description: string }) => row.description)).toEqual([
    'Kế hoạch năm học',
    'Biên bản họp',
    'Quy chế làm việc',
  ]);
  const removals = added.map(({ rowId, version }: { rowId: string; version: number }) => ({ rowId, version }));
  const undone = await send('POST /evidence-needs/batch', { removals });
  expect(undone.body.removed).toHaveLength(3);
  expect(await needs()).toEqual([]);

  const again = await send('POST /evidence-needs/batch', { restorals: undone.body.removed });
  expect(again.body.rows).toHaveLength(3);
  expect(await needs()).toHaveLength(3);
});

test('when one row was changed by somebody else nothing is changed, and that row is named', async () => {
  const [first, second] = await addNeeds('Sổ đăng bộ', 'Hồ sơ thi đua');
  await send(`PATCH /evidence-needs/${second.rowId}`, { version: 1, values: { place: 'Văn phòng' } });
  const answer = await send('POST /evidence-needs/batch', {
    changes: [first, second].map(({ rowId }) => ({ rowId, version: 1, values: { place: 'Thư viện' } })),
  });
  expect(answer).toMatchObject({
    status: 409,
    body: {
      code: 'object.changed',
      problems: [{ place: '/changes/1', code: 'object.changed', params: { rowId: second.rowId } }],
      current: [{ rowId: second.rowId, place: 'Văn phòng', version: 2 }],
    },
  });
  expect((await needs()).find((row: { rowId: string }) => row.rowId === first.rowId)).toMatchObject({ place: '' });
});

test('a wrong cell is named by its row and nothing of the block is stored', async () => {
  const before = await needs();
  const answer = await send('POST /evidence-needs/batch', {
    additions: [{ values: { description: 'Đúng' } }, { values: { description: 'Sai', costVnd: -1 } }],
  });
  expect(answer).toMatchObject({
    status: 422,
    body: { code: 'request.invalid', problems: [{ place: '/additions/1/values/costVnd' }] },
  });
  expect(await needs()).toEqual(before);
});

test('an evidence need goes only the steps of the process, and back with a reason', async () => {
  const [need] = await addNeeds('Báo cáo tổng kết');
  const change = (version: number, values: object, reason = '') =>
    send('POST /evidence-needs/batch', { changes: [{ rowId: need.rowId, version, values }], reason });
  expect((await change(1, { status: 'substituted' })).body.code).toBe('evidenceNeed.reasonMissing');
  expect((await change(1, { status: 'collected' })).status).toBe(200);
  expect((await change(2, { status: 'missing' })).body.code).toBe('evidenceNeed.wrongStep');
  expect((await change(2, { status: 'planned' })).body.code).toBe('evidenceNeed.reasonMissing');
  expect((await change(2, { status: 'planned' }, 'Hoàn tác')).status).toBe(200);
  const told = await server.sql(
    'select detail from event where school_id = $1 and subject_id = $2 order by sequence desc limit 1',
    [schoolId, need.rowId],
  );
  expect(told.rows[0].detail).toMatchObject({ reason: 'Hoàn tác', after: { status: 'planned' } });
});

test('a group leader changes many needs of her own standard, and none when one is of another', async () => {
  const leader = await seedAccount(server, schoolId);
  await seedSeat(server, schoolId, cycleId, leader.personId, 'groupLeader', ['1']);
  const [own] = await addNeeds('Kế hoạch tổ');
  const [other] = (
    await send('POST /evidence-needs/batch', { additions: [{ values: { criterionCode: '2.1', description: 'Khác' } }] })
  ).body.added;
  const change = (...rows: { rowId: string }[]) =>
    send(
      'POST /evidence-needs/batch',
      { changes: rows.map(({ rowId }) => ({ rowId, version: 1, values: { place: 'Tủ số 1' } })) },
      leader.cookie,
    );
  expect(await change(own, other)).toMatchObject({ status: 403, body: { code: 'access.denied' } });
  expect((await change(own)).status).toBe(200);
  const smuggled = await send(
    'POST /evidence-needs/batch',
    { additions: [{ values: { standardCode: '1', criterionCode: '2.1', description: 'Tiêu chí của nhóm khác' } }] },
    leader.cookie,
  );
  expect(smuggled.status).toBe(403);
});

test('three hundred rows are changed in one go', async () => {
  const added = await addNeeds(...Array.from({ length: 300 }, (_, at) => `Minh chứng ${at + 1}`));
  const changes = added.map(({ rowId, version }: { rowId: string; version: number }) => ({
    rowId,
    version,
    values: { place: 'Phòng hồ sơ' },
  }));
  const started = performance.now();
  expect((await send('POST /evidence-needs/batch', { changes })).status).toBe(200);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('a task that was done is opened again with a reason only, wherever its state is changed', async () => {
  const week = (await send('POST /timetable', { values: { weekFrom: 1 } })).body;
  const task = (await send('POST /tasks', { parentId: week.rowId, values: { label: 'Họp Hội đồng', status: 'done' } }))
    .body;
  const one = (body: object) => send(`PATCH /tasks/${task.rowId}`, { version: 1, ...body });
  const many = (reason: string) =>
    send('POST /tasks/batch', { changes: [{ rowId: task.rowId, version: 1, values: { status: 'doing' } }], reason });
  expect((await one({ values: { status: 'doing' } })).body.code).toBe('task.reasonMissing');
  expect((await many('')).body.code).toBe('task.reasonMissing');
  expect((await one({ values: { status: 'todo' }, reason: 'Còn thiếu chữ ký' })).status).toBe(200);
  expect((await many('x')).body.code).toBe('object.changed');
  const back = await send(`PATCH /tasks/${task.rowId}`, { version: 2, values: { status: 'cancelled' } });
  expect(back.status).toBe(200);
  expect(
    (await send(`PATCH /tasks/${task.rowId}`, { version: 3, values: { label: 'Họp', status: 'cancelled' } })).status,
  ).toBe(200);
  const told = await server.sql(
    "select detail from event where school_id = $1 and subject_id = $2 and detail ? 'reason'",
    [schoolId, task.rowId],
  );
  expect(told.rows).toMatchObject([{ detail: { reason: 'Còn thiếu chữ ký', after: { status: 'todo' } } }]);
});
