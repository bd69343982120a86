import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookiesOf, setUpServer, signInAs } from '../../testing/sign-in.ts';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  await setUpServer(server);
  schoolId = await seedSchool(server);
  ({ cookie } = await seedAccount(server, schoolId, { role: 'schoolAdministrator', name: 'Vi Thị Én' }));
});
afterAll(() => server.close());

let counter = 0;
const form = (fields: object = {}) => {
  counter += 1;
  return {
    name: 'Hoàng Văn Giang',
    username: `giang${counter}`,
    email: null,
    personId: null,
    role: 'contributor',
    duties: ['clerk'],
    validTo: null,
    ...fields,
  };
};
const add = (fields: object = {}, as = cookie) =>
  server.request(`POST /api/schools/${schoolId}/grants`, { cookie: as, body: form(fields) });
const change = (grantId: string, body: object, as = cookie) =>
  server.request(`PATCH /api/schools/${schoolId}/grants/${grantId}`, { cookie: as, body });
const lastEvents = async () =>
  (await server.sql('select * from event where school_id = $1 order by sequence desc limit 2', [schoolId])).rows;

test('a new account gets a readable first password that must be changed', async () => {
  const { status, body } = await add();
  expect(status).toBe(200);
  expect(body.firstPassword).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
  expect(body.grant).toMatchObject({
    accountName: 'Hoàng Văn Giang',
    email: null,
    role: 'contributor',
    duties: ['clerk'],
  });
  const session = await server.request('GET /api/session', {
    cookie: cookiesOf(await signInAs(server, body.grant.username, body.firstPassword)),
  });
  expect(session.body.account).toMatchObject({
    mustChangePassword: true,
    schools: [{ roles: ['contributor', 'clerk'] }],
  });
  const [event] = await lastEvents();
  expect(event).toMatchObject({ kind: 'grant.added', actor_name: 'Vi Thị Én', subject_id: body.grant.grantId });
  expect(JSON.stringify(event)).not.toContain(body.firstPassword);
});

test('a user name or an e-mail that is taken is refused', async () => {
  const { body } = await add({ email: 'giang@truong.example' });
  expect(await add({ username: body.grant.username.toUpperCase() })).toMatchObject({
    status: 409,
    body: { code: 'account.nameTaken' },
  });
  expect((await add({ email: 'GIANG@truong.example' })).status).toBe(409);
});

test('a guest needs an end date, when the account is made and when it becomes a guest', async () => {
  expect(await add({ role: 'guestReader' })).toMatchObject({ status: 422, body: { code: 'grant.endMissing' } });
  const { body } = await add();
  expect(await change(body.grant.grantId, { version: 1, role: 'guestReader' })).toMatchObject({
    status: 422,
    body: { code: 'grant.endMissing' },
  });
  expect(await change(body.grant.grantId, { version: 1, role: 'guestReader', validTo: '2026-12-31' })).toMatchObject({
    status: 200,
    body: { role: 'guestReader', validTo: '2026-12-31', version: 2 },
  });
});

test('a grant is bound to a person of the same school only', async () => {
  const elsewhere = await seedAccount(server, await seedSchool(server, 'Trường khác'));
  expect(await add({ personId: elsewhere.personId })).toMatchObject({
    status: 422,
    body: { problems: [{ place: '/personId' }] },
  });
});

test('whoever saw an older version is shown the newer one', async () => {
  const { body } = await add();
  const { grantId } = body.grant;
  expect((await change(grantId, { version: 1, duties: ['principal'] })).status).toBe(200);
  const late = await change(grantId, { version: 1, duties: [] });
  expect(late).toMatchObject({
    status: 409,
    body: { code: 'object.changed', current: { grantId, version: 2, duties: ['principal'] } },
  });
});

test('the last administrator stays, also when two are revoked at the same moment', async () => {
  const list = await server.request(`GET /api/schools/${schoolId}/grants`, { cookie });
  const only = list.body.items.find((grant: { role: string }) => grant.role === 'schoolAdministrator');
  for (const fields of [{ role: 'contributor' }, { isRevoked: true }, { validTo: '2026-01-01' }])
    expect(await change(only.grantId, { version: only.version, ...fields })).toMatchObject({
      status: 409,
      body: { code: 'grant.lastAdministrator' },
    });

  const second = (await add({ role: 'schoolAdministrator' })).body.grant;
  const revoke = (grant: { grantId: string; version: number }) =>
    change(grant.grantId, { version: grant.version, role: 'contributor' });
  const answers = await Promise.all([revoke(only), revoke(second)]);
  expect(answers.map((answer) => answer.status).sort()[0]).toBe(200);
  const left = await server.sql(
    "select count(*)::int as n from school_grant where school_id = $1 and role = 'schoolAdministrator' and revoked_at is null",
    [schoolId],
  );
  expect(left.rows[0].n).toBe(1);
  await server.sql("update school_grant set role = 'schoolAdministrator', version = 9 where grant_id = $1", [
    only.grantId,
  ]);
});

test('a reset password signs all devices out', async () => {
  const { body } = await add();
  const device = cookiesOf(await signInAs(server, body.grant.username, body.firstPassword));
  const reset = await server.request(`POST /api/schools/${schoolId}/grants/${body.grant.grantId}/password`, {
    cookie,
    body: {},
  });
  expect(reset.status).toBe(200);
  expect((await server.request('GET /api/account/sessions', { cookie: device })).status).toBe(401);
  expect((await signInAs(server, body.grant.username, body.firstPassword)).status).toBe(403);
  expect((await signInAs(server, body.grant.username, reset.body.firstPassword)).status).toBe(200);
});

test('a school administrator cannot take over an account that reaches beyond the school', async () => {
  const otherSchool = await seedSchool(server, 'Trường thứ hai');
  const { body } = await add();
  await server.sql(
    "insert into school_grant (school_id, grant_id, account_id, role) values ($1, $2, $3, 'schoolAdministrator')",
    [otherSchool, server.context.makeId('grt'), body.grant.accountId],
  );
  const path = `POST /api/schools/${schoolId}/grants/${body.grant.grantId}/password`;
  expect(await server.request(path, { cookie, body: {} })).toMatchObject({
    status: 403,
    body: { code: 'access.denied' },
  });

  const system = await add();
  await server.sql('update account set is_system_administrator = true where id = $1', [system.body.grant.accountId]);
  const systemPath = `POST /api/schools/${schoolId}/grants/${system.body.grant.grantId}/password`;
  expect((await server.request(systemPath, { cookie, body: {} })).status).toBe(403);
});

test('a grant of another school reads as not found', async () => {
  const otherSchool = await seedSchool(server, 'Trường thứ ba');
  await seedAccount(server, otherSchool);
  const foreign = await server.sql('select grant_id from school_grant where school_id = $1', [otherSchool]);
  const { grant_id: grantId } = foreign.rows[0];
  expect((await change(grantId, { version: 1, duties: [] })).status).toBe(404);
  expect(
    (await server.request(`POST /api/schools/${schoolId}/grants/${grantId}/password`, { cookie, body: {} })).status,
  ).toBe(404);
  const list = await server.request(`GET /api/schools/${schoolId}/grants?limit=300`, { cookie });
  expect(JSON.stringify(list.body)).not.toContain(grantId);
});

test('the list comes in pages that neither repeat nor leave out', async () => {
  const all = await server.request(`GET /api/schools/${schoolId}/grants?limit=300`, { cookie });
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await server.request(`GET /api/schools/${schoolId}/grants?limit=2${cursor && `&cursor=${cursor}`}`, {
      cookie,
    });
    seen.push(...page.body.items.map((item: { grantId: string }) => item.grantId));
    cursor = page.body.nextCursor;
  }
  expect(seen).toEqual(all.body.items.map((item: { grantId: string }) => item.grantId));
});
