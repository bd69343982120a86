import { afterEach, expect, test } from 'vitest';
import { administrator, setUpServer, signInAs } from '../../testing/sign-in.ts';
import { seedAccount, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
afterEach(() => server.close());

test('a new server asks for its first administrator, who then works in the first school', async () => {
  server = await startTestServer();
  expect((await server.request('GET /api/session')).body).toMatchObject({ needsSetUp: true, account: null });

  const { schoolId, cookie } = await setUpServer(server);

  const session = await server.request('GET /api/session', { cookie });
  expect(session.body).toMatchObject({
    needsSetUp: false,
    account: {
      name: administrator.name,
      isSystemAdministrator: true,
      mustChangePassword: false,
      schools: [{ schoolId, schoolName: 'Trường Tiểu học Bản Mới', roles: ['schoolAdministrator'], isSample: false }],
    },
  });
  const people = await server.request(`GET /api/schools/${schoolId}/people`, { cookie });
  expect(people.body.items).toMatchObject([{ fullName: administrator.name }]);
  expect(session.body.account.schools[0].personId).toBe(people.body.items[0].personId);
  expect((await server.request(`GET /api/schools/${schoolId}`, { cookie })).body.profiles).toMatchObject([
    { name: 'Trường Tiểu học Bản Mới', validFrom: '2025-07-01' },
  ]);
});

test('a school tells from when its letterhead holds', async () => {
  server = await startTestServer();
  const school = { name: 'Trường Tiểu học Đổi Tên', levels: ['primary'], letterheadFrom: '2026-03-15' };
  const answer = await server.request('POST /api/set-up', { body: { administrator, school } });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  expect((await server.request(`GET /api/schools/${answer.body.schoolId}`, { cookie })).body.profiles).toMatchObject([
    { name: 'Trường Tiểu học Đổi Tên', validFrom: '2026-03-15' },
  ]);
});

test('of two browsers that send the first-run page at once, one is told that it is done', async () => {
  server = await startTestServer();
  const send = (username: string) =>
    server.request('POST /api/set-up', {
      body: { administrator: { ...administrator, username }, school: null },
    });
  const answers = await Promise.all([send('mot'), send('hai'), send('nguoiba')]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
  expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('setUp.done');
  expect((await server.sql('select count(*)::int as schools from school')).rows[0].schools).toBe(1);
  expect((await server.sql('select count(*)::int as accounts from account')).rows[0].accounts).toBe(1);
});

test('the sample school comes with its letterhead and is marked as a sample', async () => {
  server = await startTestServer();
  const answer = await server.request('POST /api/set-up', { body: { administrator, school: null } });
  expect(answer.status).toBe(200);
  const signedIn = await signInAs(server, administrator.username, administrator.password);
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0];
  const school = await server.request(`GET /api/schools/${answer.body.schoolId}`, { cookie });
  expect(school.body).toMatchObject({
    name: 'Trường Tiểu học Lương Sơn (mẫu)',
    isSample: true,
    profiles: [
      { governingBody: 'UBND PHƯỜNG LƯƠNG SƠN' },
      { governingBody: 'PHÒNG GDĐT SÔNG CÔNG', notationCode: 'THLS' },
    ],
  });
});

test('the sample school has a historic cycle and one of today that looks alive; its chain is whole', async () => {
  server = await startTestServer();
  const answer = await server.request('POST /api/set-up', { body: { administrator, school: null } });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const read = async (path: string) =>
    (await server.request(`GET /api/schools/${answer.body.schoolId}${path}`, { cookie })).body;
  const cycles: { cycleId: string; frameworkId: string; isHistoric: boolean }[] = (await read('/cycles')).items;
  expect(cycles.map(({ frameworkId, isHistoric }) => [frameworkId, isHistoric])).toEqual([
    ['tt57-2026-general', false],
    ['tt17-2018-primary', true],
  ]);
  const overview = await read(`/cycles/${cycles[0]?.cycleId}/overview`);
  expect(overview.currentWeek).toBe(6);
  expect(overview.late.length).toBeGreaterThan(0);
  expect(overview.thisWeek.length).toBeGreaterThan(0);
  expect((await read(`/cycles/${cycles[0]?.cycleId}/council`)).council).toMatchObject({
    status: 'signed',
    decisionNumber: '45',
  });
  const plan = await read(`/cycles/${cycles[0]?.cycleId}/plan`);
  expect(new Set(plan.evidenceNeeds.map(({ status }: { status: string }) => status)).size).toBeGreaterThanOrEqual(5);
  expect(plan.budget.map(({ status }: { status: string }) => status)).toEqual([
    'spent',
    'approved',
    'approved',
    'estimated',
  ]);
  expect((await read('/events?limit=5')).items[0].actorName).toBe(administrator.name);
  // A new paper stands under the commune, the old plan as it was.
  for (const { cycleId, isHistoric } of cycles) {
    const { html } = await read(`/cycles/${cycleId}/papers/plan/preview`);
    expect(html).toContain(isHistoric ? 'PHÒNG GDĐT SÔNG CÔNG' : 'UBND PHƯỜNG LƯƠNG SƠN');
  }
});

test('the sample school is one click away for everybody, and fresh when the administrator asks', async () => {
  server = await startTestServer();
  const { schoolId, cookie } = await setUpServer(server);
  const teacher = await seedAccount(server, schoolId, { role: 'contributor' });
  const open = (as: string, isFresh = false) =>
    server.request('POST /api/sample-school', { cookie: as, body: { isFresh } });
  const first = await open(cookie);
  expect(first.status).toBe(200);
  expect((await open(teacher.cookie)).body).toEqual(first.body);
  const rights = (await server.request('GET /api/session', { cookie: teacher.cookie })).body.account.schools;
  expect(rights.find((one: { isSample: boolean }) => one.isSample).roles).toEqual(['contributor', 'principal']);
  expect((await open(teacher.cookie, true)).status).toBe(403);
  const fresh = await open(cookie, true);
  expect(fresh.body.schoolId).not.toBe(first.body.schoolId);
  const samples = (await server.request('GET /api/session', { cookie })).body.account.schools.filter(
    (one: { isSample: boolean }) => one.isSample,
  );
  expect(samples.map((one: { schoolId: string }) => one.schoolId)).toEqual([fresh.body.schoolId]);
});

test('five people who open the sample school at once stand in one and the same, filled', async () => {
  server = await startTestServer();
  const { schoolId, cookie } = await setUpServer(server);
  const teachers = await Promise.all([1, 2, 3].map(() => seedAccount(server, schoolId, { role: 'contributor' })));
  // The administrator has clicked twice.
  const cookies = [cookie, cookie, ...teachers.map((teacher) => teacher.cookie)];
  const answers = await Promise.all(
    cookies.map((as) => server.request('POST /api/sample-school', { cookie: as, body: {} })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(new Set(answers.map(({ body }) => body.schoolId)).size).toBe(1);
  expect((await server.sql('select count(*)::int as samples from school where is_sample')).rows[0].samples).toBe(1);
  for (const as of cookies) {
    const cycles = await server.request(`GET /api/schools/${answers[0]?.body.schoolId}/cycles`, { cookie: as });
    expect(cycles.body.items).toHaveLength(2);
  }
});

test('a turn that nobody ended keeps the others out only for a while', async () => {
  server = await startTestServer();
  const { cookie } = await setUpServer(server);
  await server.sql("insert into platform_setting (key, value) values ('sample-school.turn', $1)", [
    JSON.stringify({ turn: 'lost', until: Math.floor(Date.now() / 1000) + 1 }),
  ]);
  expect((await server.request('POST /api/sample-school', { cookie, body: {} })).status).toBe(200);
});

test('whoever opens the sample school first tries everything but the accounts; a closed one is used no more', async () => {
  server = await startTestServer();
  const { schoolId, cookie } = await setUpServer(server);
  const guest = await seedAccount(server, schoolId, { role: 'guestReader' });
  const open = (as: string) => server.request('POST /api/sample-school', { cookie: as, body: {} });
  const first = await open(guest.cookie);
  expect(first.status).toBe(200);
  const sample = `/api/schools/${first.body.schoolId}`;
  expect((await server.request(`GET ${sample}/cycles`, { cookie: guest.cookie })).body.items).toHaveLength(2);
  expect((await server.request(`GET ${sample}/grants`, { cookie: guest.cookie })).status).toBe(403);
  await server.sql('update school set closed_at = now() where school_id = $1', [first.body.schoolId]);
  expect((await open(cookie)).body.schoolId).not.toBe(first.body.schoolId);
});

test('only the system administrator adds a school, and administers it', async () => {
  server = await startTestServer();
  const { cookie } = await setUpServer(server);
  const body = { name: 'Trường Mầm non Hoa Mai', levels: ['preschool'] };
  const added = await server.request('POST /api/schools', { cookie, body });
  expect(added.status).toBe(200);
  const session = await server.request('GET /api/session', { cookie });
  expect(session.body.account.schools).toHaveLength(2);
  const other = await seedAccount(server, added.body.schoolId, { role: 'schoolAdministrator' });
  expect((await server.request('POST /api/schools', { cookie: other.cookie, body })).status).toBe(403);
});

test('a first password that is too short is refused with the field', async () => {
  server = await startTestServer();
  const answer = await server.request('POST /api/set-up', {
    body: { administrator: { ...administrator, password: 'ngan' }, school: null },
  });
  expect(answer).toMatchObject({
    status: 422,
    body: { code: 'request.invalid', problems: [{ place: '/administrator/password' }] },
  });
});
