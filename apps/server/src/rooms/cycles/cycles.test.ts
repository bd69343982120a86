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

const yearlyCycle = {
  name: 'Tự đánh giá năm học 2026-2027',
  frameworkId: 'tt57-2026-general',
  frameworkVersion: 1,
  levels: ['primary'],
  schoolYears: ['2026-2027'],
  planForm: 'F05B',
  weekOne: '2026-09-14',
  weekMode: 'calendar',
  breaks: [],
};

beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  secretary = await seedAccount(server, schoolId, { role: 'schoolAdministrator' });
  const created = await send('POST /cycles', yearlyCycle);
  expect(created.status).toBe(200);
  cycleId = created.body.cycleId;
});
afterAll(() => server.close());

const send = (path: string, body?: unknown, cookie = secretary.cookie) =>
  server.request(path.replace(' /', ` /api/schools/${schoolId}/`), { cookie, ...(body === undefined ? {} : { body }) });
const inCycle = (path: string, body?: unknown, cookie?: string) =>
  send(path.replace(' /', ` /cycles/${cycleId}/`), body, cookie);

test('a new cycle comes with an empty plan and a council in draft', async () => {
  const plan = await inCycle('GET /plan');
  expect(plan.body.plan).toMatchObject({ status: 'draft', number: null, purpose: '', version: 1 });
  const council = await inCycle('GET /council');
  expect(council.body.council).toMatchObject({ status: 'draft', decisionNumber: null });
  expect(council.body.findings.map((finding: { code: string }) => finding.code)).toContain('tooFewMembers');
});

test('a preschool framework is refused for a primary school', async () => {
  const answer = await send('POST /cycles', { ...yearlyCycle, frameworkId: 'tt57-2026-preschool' });
  expect(answer).toMatchObject({ status: 422, body: { code: 'cycle.unknownFramework' } });
});

test('a row is added, changed, moved, removed and brought back, and the diary tells each step', async () => {
  const first = (await inCycle('POST /recipients', { values: { name: 'Sở GDĐT', purpose: 'để b/c' } })).body;
  const second = (await inCycle('POST /recipients', { beforeRowId: first.rowId, values: { name: 'UBND xã' } })).body;
  const changed = await inCycle(`PATCH /recipients/${first.rowId}`, {
    version: first.version,
    values: { name: 'Sở Giáo dục và Đào tạo' },
  });
  expect(changed.body).toMatchObject({ name: 'Sở Giáo dục và Đào tạo', purpose: 'để b/c', version: 2 });

  const names = async () => (await inCycle('GET /plan')).body.recipients.map((row: { name: string }) => row.name);
  expect(await names()).toEqual(['UBND xã', 'Sở Giáo dục và Đào tạo']);
  await inCycle(`POST /recipients/${first.rowId}/move`, { version: 2, beforeRowId: second.rowId });
  expect(await names()).toEqual(['Sở Giáo dục và Đào tạo', 'UBND xã']);

  const seen = (await inCycle('GET /plan')).body.recipients[0].version;
  expect((await inCycle(`DELETE /recipients/${first.rowId}?version=${seen}`)).status).toBe(200);
  expect(await names()).toEqual(['UBND xã']);
  await inCycle(`POST /recipients/${first.rowId}/restore`, {});
  expect(await names()).toEqual(['Sở Giáo dục và Đào tạo', 'UBND xã']);

  const events = await server.sql('select kind from event where school_id = $1 and subject_id = $2 order by sequence', [
    schoolId,
    first.rowId,
  ]);
  expect(events.rows.map((row) => row.kind)).toEqual([
    'row.added',
    'row.changed',
    'row.moved',
    'row.removed',
    'row.restored',
  ]);
});

test('whoever saves an old version is shown the one that is stored', async () => {
  const row = (await inCycle('POST /budget', { values: { text: 'Tập huấn', amountVnd: 2_000_000 } })).body;
  await inCycle(`PATCH /budget/${row.rowId}`, { version: 1, values: { amountVnd: 2_500_000 } });
  const late = await inCycle(`PATCH /budget/${row.rowId}`, { version: 1, values: { amountVnd: 1 } });
  expect(late).toMatchObject({
    status: 409,
    body: { code: 'object.changed', current: { amountVnd: 2_500_000, version: 2 } },
  });
});

test('a wrong amount is refused with its place and nothing is stored', async () => {
  const answer = await inCycle('POST /budget', { values: { text: 'Họp', amountVnd: -5 } });
  expect(answer).toMatchObject({
    status: 422,
    body: { code: 'request.invalid', problems: [{ place: '/values/amountVnd' }] },
  });
});

test('the plan keeps its prose, and two people do not overwrite each other', async () => {
  const saved = await inCycle('PATCH /plan', { version: 1, purpose: 'Xác định mức độ đáp ứng.', number: '46' });
  expect(saved.body).toMatchObject({ purpose: 'Xác định mức độ đáp ứng.', number: '46', version: 2 });
  expect(await inCycle('PATCH /plan', { version: 1, purpose: 'x' })).toMatchObject({ status: 409 });
});

test('a group leader changes evidence needs of her own standard only', async () => {
  const own = (
    await inCycle('POST /evidence-needs', { values: { standardCode: '1', description: 'Kế hoạch năm học' } })
  ).body;
  const other = (
    await inCycle('POST /evidence-needs', { values: { standardCode: '2', description: 'Hồ sơ bồi dưỡng' } })
  ).body;
  const leader = await seedAccount(server, schoolId);
  await seedSeat(server, schoolId, cycleId, leader.personId, 'groupLeader', ['1']);
  const change = (row: { rowId: string; version: number }) =>
    inCycle(
      `PATCH /evidence-needs/${row.rowId}`,
      { version: row.version, values: { status: 'collecting' } },
      leader.cookie,
    );
  expect((await change(own)).body).toMatchObject({ status: 'collecting' });
  expect(await change(other)).toMatchObject({ status: 403, body: { code: 'access.denied' } });
});

test('a decision is signed only with number, date and a council that keeps the rules', async () => {
  const created = await send('POST /cycles', { ...yearlyCycle, name: 'Đợt khác' });
  const at = (path: string, body?: unknown) => send(path.replace(' /', ` /cycles/${created.body.cycleId}/`), body);
  const { council } = (await at('GET /council')).body;
  const sign = (version: number, more = {}) => at('PATCH /council', { version, status: 'signed', ...more });
  expect(await sign(1)).toMatchObject({ status: 409, body: { code: 'council.numberMissing' } });
  const dated = { decisionNumber: '38', decisionDate: '2026-09-09' };
  expect(await sign(1, dated)).toMatchObject({ status: 409, body: { code: 'council.rulesBroken' } });
  for (const role of ['chair', 'secretary', 'member', 'member', 'member']) {
    const person = await seedAccount(server, schoolId);
    await at('POST /council-members', {
      parentId: council.councilId,
      values: { personId: person.personId, printedName: 'Tên', role },
    });
  }
  expect((await sign(1, dated)).body).toMatchObject({ status: 'signed', decisionNumber: '38' });
  const late = await at('POST /council-members', { parentId: council.councilId, values: {} });
  expect(late).toMatchObject({ status: 409, body: { code: 'council.alreadySigned' } });
  expect(await at('PATCH /council', { version: 2, status: 'draft' })).toMatchObject({ status: 409 });
});

test('the overview names the week, what is due in it and what is late', async () => {
  const created = await send('POST /cycles', { ...yearlyCycle, name: 'Đợt có thời gian biểu' });
  const at = (path: string, body?: unknown) => send(path.replace(' /', ` /cycles/${created.body.cycleId}/`), body);
  const add = async (weekFrom: number, weekTo: number, label: string) => {
    const row = (await at('POST /timetable', { values: { weekFrom, weekTo, ownerText: 'Nhóm thư ký' } })).body;
    await at('POST /tasks', { parentId: row.rowId, values: { label } });
  };
  await add(1, 1, 'Ban hành kế hoạch');
  await add(3, 12, 'Thu thập minh chứng');
  await at('POST /milestones', { values: { month: '2018-11', nationalStandardDegree: 1, text: 'Được công nhận' } });
  await at('POST /targets', { values: { kind: 'nationalStandard', level: 1, dueMonth: '2025-10' } });
  const overview = (await at('GET /overview')).body;
  expect(overview).toMatchObject({ today: '2026-11-02', currentWeek: 8, successorFrameworkId: null });
  expect(overview.weeks).toHaveLength(12);
  expect(overview.late).toMatchObject([{ label: 'Ban hành kế hoạch', due: '2026-09-20', who: 'Nhóm thư ký' }]);
  expect(overview.thisWeek).toMatchObject([{ label: 'Thu thập minh chứng' }]);
  expect(overview.recognition).toMatchObject([{ validUntil: '2023-11', state: 'expired', gapMonths: 23 }]);
  expect(overview.nextDates.at(-1)).toMatchObject({ code: 'reportDeadline', date: '2027-06-14' });
});

test('a cycle of another school reads as not found', async () => {
  const elsewhere = await seedSchool(server, 'Trường khác');
  const stranger = await seedAccount(server, elsewhere, { role: 'schoolAdministrator' });
  expect((await inCycle('GET /plan', undefined, stranger.cookie)).status).toBe(404);
  const smuggled = await server.request(`GET /api/schools/${elsewhere}/cycles/${cycleId}/plan`, {
    cookie: stranger.cookie,
  });
  expect(smuggled.status).toBe(404);
  const added = await server.request(`POST /api/schools/${elsewhere}/cycles/${cycleId}/recipients`, {
    cookie: stranger.cookie,
    body: { values: { name: 'x' } },
  });
  expect(added.status).toBe(404);
});

test('a cycle starts with a signed council only; a closed one is read, and can be opened again', async () => {
  const created = await send('POST /cycles', { ...yearlyCycle, name: 'Đợt sẽ kết thúc' });
  const address = `PATCH /cycles/${created.body.cycleId}`;
  const early = await send(address, { version: created.body.version, status: 'running' });
  expect(early).toMatchObject({ status: 409, body: { code: 'cycle.councilNotSigned' } });
  await server.sql("update council set status = 'signed' where cycle_id = $1", [created.body.cycleId]);
  const running = await send(address, { version: created.body.version, status: 'running' });
  expect(running).toMatchObject({ status: 200, body: { status: 'running' } });
  const closed = await send(address, { version: running.body.version, status: 'closed' });
  expect(closed).toMatchObject({ status: 200, body: { status: 'closed' } });
  const recipients = `POST /cycles/${created.body.cycleId}/recipients`;
  const recipient = { values: { name: 'UBND xã', purpose: 'để b/c' } };
  expect(await send(recipients, recipient)).toMatchObject({ status: 409, body: { code: 'cycle.onlyRead' } });
  expect(await send(address, { version: closed.body.version, status: 'running' })).toMatchObject({ status: 200 });
  expect(await send(recipients, recipient)).toMatchObject({ status: 200 });
});
