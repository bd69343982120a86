import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
let cookie: string;
let cycleId: string;
let milestoneId: string;

beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  ({ cookie } = await seedAccount(server, schoolId, { role: 'schoolAdministrator' }));
  const cycle = {
    name: 'Duy trì chuẩn quốc gia 2021-2022',
    frameworkId: 'tt17-2018-primary',
    frameworkVersion: 1,
    levels: ['primary'],
    schoolYears: ['2021-2022'],
    planForm: 'F05S',
    weekOne: null,
    weekMode: 'calendar',
    breaks: [],
  };
  cycleId = (await at('POST /cycles', cycle)).body.cycleId;
  const plan = (await at(`GET /cycles/${cycleId}/plan`)).body.plan;
  await at(`PATCH /cycles/${cycleId}/plan`, { version: plan.version, issuedOn: '2021-09-10' });
  milestoneId = (
    await at(`POST /cycles/${cycleId}/milestones`, {
      values: { month: '2018-11', nationalStandardDegree: 1, accreditationLevel: 2, text: 'Được công nhận' },
    })
  ).body.rowId;
  await at(`POST /cycles/${cycleId}/milestones`, {
    values: { month: '2025-10', nationalStandardDegree: 1, text: 'Phấn đấu được công nhận lại' },
  });
  await at(`POST /cycles/${cycleId}/targets`, {
    values: { kind: 'nationalStandard', level: 1, dueMonth: '2025-10' },
  });
});
afterAll(() => server.close());

const at = (path: string, body?: unknown) =>
  server.request(path.replace(' /', ` /api/schools/${schoolId}/`), {
    cookie,
    ...(body === undefined ? {} : { body }),
  });
const board = async () => (await at('GET /recognition')).body;

test('what a plan of 2021 tells of 11/2018 is history with a gap of 23 months; what it aims at for 2025 is not', async () => {
  const { recognitions, notAssessed, rules, targets } = await board();
  expect(recognitions).toHaveLength(2);
  expect(recognitions).toContainEqual(
    expect.objectContaining({
      kind: 'nationalStandard',
      recognitionId: null,
      milestoneId,
      decidedOn: '2018-11',
      validUntil: '2023-11',
      state: 'expired',
      gapMonths: 23,
      decidedUnder: '17/2018/TT-BGDĐT',
    }),
  );
  expect(notAssessed).toEqual([]);
  expect(targets).toMatchObject([{ cycleId, row: { dueMonth: '2025-10' } }]);
  expect(rules).toMatchObject({ regime: 'appraisal', validYears: 5, upgradeAfterYears: 2, renewBeforeMonths: null });
});

test('a decision entered for what a plan tells of completes it and does not stand beside it', async () => {
  const values = {
    kind: 'nationalStandard',
    level: 1,
    decidedOn: '2018-11-20',
    number: '3021/QĐ-UBND',
    issuer: 'Chủ tịch UBND tỉnh',
    milestoneId,
  };
  expect((await at('POST /recognitions', { values })).status).toBe(200);
  const degrees = (await board()).recognitions.filter((one: { kind: string }) => one.kind === 'nationalStandard');
  expect(degrees).toMatchObject([{ number: '3021/QĐ-UBND', validUntil: '2023-11-19', gapMonths: 23 }]);
});

test('a running recognition warns at twelve, eight and five months, on the overview too', async () => {
  await at('POST /recognitions', { values: { kind: 'accreditation', level: 3, decidedOn: '2022-06-10' } });
  const { recognition, nextDates } = (await at(`GET /cycles/${cycleId}/overview`)).body;
  const running = recognition.find((one: { level: number }) => one.level === 3);
  expect(running).toMatchObject({ state: 'expiring', validUntil: '2027-06-09' });
  expect(running.steps.map((step: { isReached: boolean }) => step.isReached)).toEqual([true, true, false]);
  expect(nextDates).toContainEqual(
    expect.objectContaining({
      code: 'renewalAlert',
      date: '2027-01-09',
      params: expect.objectContaining({ monthsBefore: 5 }),
    }),
  );
});

test('a school without any recognition has not been looked at yet, which is no failure', async () => {
  const other = await seedSchool(server, 'Trường mới');
  const { cookie: there } = await seedAccount(server, other, { role: 'schoolAdministrator' });
  const empty = (await server.request(`GET /api/schools/${other}/recognition`, { cookie: there })).body;
  expect(empty).toMatchObject({ recognitions: [], notAssessed: ['nationalStandard', 'accreditation'] });
});

test('a history that is full says so; nothing that was told is left out of it without a word', async () => {
  await server.sql(
    `insert into milestone (school_id, milestone_id, cycle_id, position, text)
     select $1, 'mls_full' || n, $2, 100 + n, 'Mốc' from generate_series(1, 500 - (
       select count(*)::integer from milestone where school_id = $1 and removed_at is null)) n`,
    [schoolId, cycleId],
  );
  expect((await board()).milestones).toHaveLength(500);
  expect(await at(`POST /cycles/${cycleId}/milestones`, { values: { text: 'Mốc nữa' } })).toMatchObject({
    status: 409,
    body: { code: 'rows.tooMany', params: { most: '500' } },
  });
});
