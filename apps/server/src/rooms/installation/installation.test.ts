import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookiesOf, setUpServer, signInAs } from '../../testing/sign-in.ts';
import { seedAccount, seedOfficer, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
let first: string;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  ({ schoolId: first, cookie } = await setUpServer(server));
});
afterAll(() => server.close());

const ask = (path: string, body?: object, as = cookie) =>
  server.request(path, { cookie: as, ...(body ? { body } : {}) });
const addSchool = (name: string, administrator: object, more: object = {}) =>
  ask('POST /api/installation/schools', { name, levels: ['primary'], authorityId: null, administrator, ...more });
const someone = (username: string, name = 'Lò Văn Sơn') => ({ kind: 'new', name, username, email: null });
const schoolsOf = async (as: string) =>
  (await ask('GET /api/session', undefined, as)).body.account.schools.map(
    (one: { schoolName: string }) => one.schoolName,
  );

describe('a school of this server', () => {
  test('begins with a new account, who signs in with the first password and stands in the roster', async () => {
    const added = await addSchool('Trường THCS Nà Tấu', someone('sonlo'));
    expect(added).toMatchObject({
      status: 200,
      body: {
        school: { name: 'Trường THCS Nà Tấu', administrators: ['Lò Văn Sơn'], accounts: 1 },
        account: { username: 'sonlo' },
      },
    });
    const signedIn = await signInAs(server, 'sonlo', added.body.firstPassword);
    expect(signedIn.status).toBe(200);
    const session = await ask('GET /api/session', undefined, cookiesOf(signedIn));
    expect(session.body.account).toMatchObject({
      mustChangePassword: true,
      schools: [{ roles: ['schoolAdministrator'] }],
    });
    expect(session.body.account.schools[0].personId).toMatch(/^per_/);
  });

  test('or with somebody who has an account already, and keeps the password', async () => {
    const added = await addSchool('Trường Mầm non Hoa Ban', { kind: 'existing', login: 'nguyenthian' });
    expect(added.body).toMatchObject({ firstPassword: null, account: { username: 'nguyenthian' } });
    expect(await schoolsOf(cookie)).toContain('Trường Mầm non Hoa Ban');
  });

  test('is not made halfway: who is unknown or taken is refused, and no school stays behind', async () => {
    const before = (await server.sql('select count(*)::int as n from school')).rows[0].n;
    expect((await addSchool('Trường A', { kind: 'existing', login: 'khongco' })).body.code).toBe('account.unknown');
    expect((await addSchool('Trường A', someone('nguyenthian'))).body.code).toBe('account.nameTaken');
    const unknown = await addSchool('Trường A', someone('sonlo2'), { authorityId: 'aut_000000' });
    expect(unknown.body).toMatchObject({ code: 'request.invalid', problems: [{ place: '/authorityId' }] });
    expect((await server.sql('select count(*)::int as n from school')).rows[0].n).toBe(before);
  });

  test('is renamed, and the school itself reads that in its diary', async () => {
    const schoolId = await seedSchool(server, 'Trường Tiểu học Tên Cũ');
    const changed = await ask(`PATCH /api/installation/schools/${schoolId}`, {
      version: 1,
      name: 'Trường Tiểu học Tên Mới',
    });
    expect(changed.body).toMatchObject({ name: 'Trường Tiểu học Tên Mới', version: 2 });
    const stale = await ask(`PATCH /api/installation/schools/${schoolId}`, { version: 1, name: 'Trường khác' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'object.changed' } });
    const events = await server.sql('select kind from event where school_id = $1', [schoolId]);
    expect(events.rows.map((row) => row.kind)).toEqual(['school.changed']);
    const missing = await ask('PATCH /api/installation/schools/sch_000000', { version: 1, name: 'Không có' });
    expect(missing.status).toBe(404);
  });

  test('that is closed is open to nobody until it is opened again, and nothing of it is lost', async () => {
    const schoolId = await seedSchool(server, 'Trường sắp đóng');
    const teacher = await seedAccount(server, schoolId);
    const read = () => ask(`GET /api/schools/${schoolId}`, undefined, teacher.cookie);
    expect((await read()).status).toBe(200);
    expect(
      (await ask(`PATCH /api/installation/schools/${schoolId}`, { version: 1, isClosed: true })).body.closedAt,
    ).not.toBeNull();
    expect((await read()).status).toBe(404);
    expect((await ask('GET /api/installation/schools?search=sap%20dong')).body.items).toEqual([]);
    expect((await ask('GET /api/installation/schools?search=sap%20dong&includeClosed=true')).body.items).toHaveLength(
      1,
    );
    expect(
      (await ask(`PATCH /api/installation/schools/${schoolId}`, { version: 2, isClosed: false })).body.closedAt,
    ).toBeNull();
    expect((await read()).status).toBe(200);
  });
});

test('thousands of schools are read page by page, each once, and found without diacritics', async () => {
  await server.sql(
    "insert into school (school_id, name, levels) select 'sch_many' || lpad(n::text, 6, '0'), 'Trường Tiểu học số ' || n % 700, '{primary}' from generate_series(1, 1200) n",
  );
  const seen: string[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await ask(
      `GET /api/installation/schools?limit=300&search=truong%20so${cursor && `&cursor=${cursor}`}`,
    );
    seen.push(...body.items.map((one: { schoolId: string }) => one.schoolId));
    if (body.nextCursor === null) break;
    cursor = body.nextCursor;
  }
  expect(seen).toHaveLength(1200);
  expect(new Set(seen).size).toBe(1200);
  expect((await ask('GET /api/installation/schools?search=ban%20moi')).body.items).toMatchObject([{ schoolId: first }]);
});

describe('an authority', () => {
  const add = async (name: string, parentId: string | null = null) =>
    (await ask('POST /api/installation/authorities', { kind: 'department', name, parentId })).body;

  test('reaches the schools below it, over its communes', async () => {
    const department = await add('Sở GDĐT tỉnh Mường Thanh');
    const commune = await add('UBND xã Nà Tấu', department.authorityId);
    const { school } = (
      await addSchool('Trường Tiểu học Nà Tấu', someone('natau'), { authorityId: commune.authorityId })
    ).body;
    expect(school).toMatchObject({ authorityName: 'UBND xã Nà Tấu' });
    const { items } = (await ask('GET /api/installation/authorities')).body;
    expect(items.map((one: { name: string; schools: number }) => [one.name, one.schools])).toEqual([
      ['Sở GDĐT tỉnh Mường Thanh', 1],
      ['UBND xã Nà Tấu', 1],
    ]);

    const seat = await ask(`POST /api/installation/authorities/${department.authorityId}/seats`, {
      officer: someone('canbo', 'Trần Thị Cán'),
      validTo: '2027-08-31',
    });
    expect(seat.body).toMatchObject({ seat: { name: 'Trần Thị Cán', validTo: '2027-08-31', version: 1 } });
    const officer = cookiesOf(await signInAs(server, 'canbo', seat.body.firstPassword));
    expect(await schoolsOf(officer)).toEqual(['Trường Tiểu học Nà Tấu']);

    const path = `/api/installation/authorities/${department.authorityId}/seats/${seat.body.account.accountId}`;
    const changed = await ask(`PATCH ${path}`, { version: 1, validTo: '2026-10-31' });
    expect(changed.body).toMatchObject({ validTo: '2026-10-31', version: 2 });
    expect((await ask(`DELETE ${path}?version=1`)).status).toBe(409);
    expect((await ask(`DELETE ${path}?version=2`)).status).toBe(200);
    expect((await ask('GET /api/session', undefined, officer)).body.account).toBeNull();
  });

  test('gives one person one seat, and does not stand below itself', async () => {
    const top = await add('Sở trên');
    const below = await add('Phòng dưới', top.authorityId);
    const give = () =>
      ask(`POST /api/installation/authorities/${top.authorityId}/seats`, {
        officer: { kind: 'existing', login: 'sonlo' },
        validTo: null,
      });
    expect((await give()).status).toBe(200);
    expect((await give()).body.code).toBe('object.duplicate');
    const circle = await ask(`PATCH /api/installation/authorities/${top.authorityId}`, {
      version: 1,
      parentId: below.authorityId,
    });
    expect(circle).toMatchObject({ status: 409, body: { code: 'authority.circle' } });
    const self = await ask(`PATCH /api/installation/authorities/${top.authorityId}`, {
      version: 1,
      parentId: top.authorityId,
    });
    expect(self.body.code).toBe('authority.circle');
    const renamed = await ask(`PATCH /api/installation/authorities/${below.authorityId}`, {
      version: 1,
      name: 'Phòng đổi tên',
    });
    expect(renamed.body).toMatchObject({ name: 'Phòng đổi tên', parentName: 'Sở trên', version: 2 });
  });
});

describe('an account in a second school', () => {
  const give = (schoolId: string, as: string, login: string, more: object = {}) =>
    ask(
      `POST /api/schools/${schoolId}/grants/existing`,
      { login, personId: null, role: 'contributor', duties: [], validTo: null, ...more },
      as,
    );

  test('keeps its password and works in both', async () => {
    const schoolId = await seedSchool(server, 'Trường thứ hai');
    const administrator = await seedAccount(server, schoolId, { role: 'schoolAdministrator' });
    const given = await give(schoolId, administrator.cookie, 'SonLo', { duties: ['clerk'] });
    expect(given).toMatchObject({
      status: 200,
      body: { accountName: 'Lò Văn Sơn', role: 'contributor', duties: ['clerk'] },
    });
    const taken = await ask(
      `POST /api/schools/${schoolId}/grants`,
      {
        name: 'Lò Văn Sơn',
        username: 'sonlo',
        email: null,
        personId: null,
        role: 'contributor',
        duties: [],
        validTo: null,
      },
      administrator.cookie,
    );
    expect(taken.body.code).toBe('account.nameTaken');
    const rights = await server.sql(
      "select count(*)::int as n from school_grant g join account a on a.id = g.account_id where a.username = 'sonlo'",
    );
    expect(rights.rows[0].n).toBe(2);
  });

  test('is named in full, given once, and a guest has an end', async () => {
    const schoolId = await seedSchool(server, 'Trường thứ ba');
    const administrator = await seedAccount(server, schoolId, { role: 'schoolAdministrator' });
    expect((await give(schoolId, administrator.cookie, 'son')).body.code).toBe('account.unknown');
    expect((await give(schoolId, administrator.cookie, 'sonlo', { role: 'guestReader' })).body.code).toBe(
      'grant.endMissing',
    );
    expect((await give(schoolId, administrator.cookie, 'sonlo')).status).toBe(200);
    expect((await give(schoolId, administrator.cookie, 'sonlo')).body.code).toBe('grant.alreadyHeld');
  });

  test('cannot be fished for: who tries many names is stopped', async () => {
    const schoolId = await seedSchool(server, 'Trường thứ tư');
    const administrator = await seedAccount(server, schoolId, { role: 'schoolAdministrator' });
    const codes: string[] = [];
    for (let count = 0; count < 31; count += 1)
      codes.push((await give(schoolId, administrator.cookie, `thu${count}`)).body.code);
    expect(codes.at(-1)).toBe('request.tooMany');
  });
});

test('how to reach the server is for those who hand out accounts', async () => {
  const administrator = await seedAccount(server, first, { role: 'schoolAdministrator' });
  const teacher = await seedAccount(server, first);
  const path = `GET /api/schools/${first}/network`;
  expect((await ask(path, undefined, administrator.cookie)).body).toMatchObject({
    isOpenToNetwork: false,
    addressForOthers: null,
    asked: { hasSecureCookie: false },
  });
  expect((await ask(path, undefined, teacher.cookie)).status).toBe(403);
  expect((await ask('GET /api/installation/network')).status).toBe(200);
  expect((await ask('GET /api/installation/network', undefined, administrator.cookie)).status).toBe(403);
});

test('an officer of one authority does not see the schools of another, nor the list of this server', async () => {
  const ours = await seedSchool(server, 'Trường của Sở này');
  const theirs = await seedSchool(server, 'Trường của Sở khác');
  const officer = await seedOfficer(server, ours);
  await seedOfficer(server, theirs);
  expect(await schoolsOf(officer.cookie)).toEqual(['Trường của Sở này']);
  expect((await ask('GET /api/installation/schools', undefined, officer.cookie)).status).toBe(403);
});

test('a first password opens nothing of the installation', async () => {
  await server.sql("update account set must_change_password = true where username = 'nguyenthian'");
  expect((await ask('GET /api/installation/schools')).body.code).toBe('session.passwordChangeNeeded');
  await server.sql("update account set must_change_password = false where username = 'nguyenthian'");
});
