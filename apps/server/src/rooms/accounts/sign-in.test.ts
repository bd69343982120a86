import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator, cookiesOf, setUpServer, signInAs } from '../../testing/sign-in.ts';
import { startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
let adminCookie: string;
beforeAll(async () => {
  server = await startTestServer();
  ({ schoolId, cookie: adminCookie } = await setUpServer(server));
});
afterAll(() => server.close());

let counter = 0;
async function addTeacher(fields: object = {}) {
  counter += 1;
  const answer = await server.request(`POST /api/schools/${schoolId}/grants`, {
    cookie: adminCookie,
    body: {
      name: 'Trần Văn Bình',
      username: `binh${counter}`,
      email: null,
      personId: null,
      role: 'contributor',
      duties: [],
      validTo: null,
      ...fields,
    },
  });
  expect(answer.status).toBe(200);
  return { grant: answer.body.grant, username: answer.body.grant.username, password: answer.body.firstPassword };
}

async function lastPlatformEvent() {
  const found = await server.sql('select * from platform_event order by sequence desc limit 1');
  return found.rows[0];
}

test('a teacher signs in by user name in any case, and by e-mail', async () => {
  const { username, password } = await addTeacher({ email: 'Binh@Truong.example' });
  for (const login of [username.toUpperCase(), 'binh@truong.EXAMPLE']) {
    const answer = await signInAs(server, login, password);
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'signedIn' } });
    const session = await server.request('GET /api/session', { cookie: cookiesOf(answer) });
    expect(session.body.account).toMatchObject({ name: 'Trần Văn Bình', mustChangePassword: true });
  }
  expect(await lastPlatformEvent()).toMatchObject({ kind: 'session.started', actor_name: 'Trần Văn Bình' });
});

test('the session cookie is kept from scripts and other sites', async () => {
  const { username, password } = await addTeacher();
  const answer = await signInAs(server, username, password);
  const cookie = answer.headers.getSetCookie().find((entry) => entry.startsWith('minhchung.session_token='));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(JSON.stringify(answer.body)).not.toContain('token');
});

test('a wrong password and an unknown name get the same answer, and both are recorded without what was typed', async () => {
  const { username, grant } = await addTeacher();
  const wrong = await signInAs(server, username, 'khong-phai-mat-khau');
  expect(await lastPlatformEvent()).toMatchObject({ kind: 'session.refused', subject_id: grant.accountId });
  const unknown = await signInAs(server, 'khongcoai', 'khong-phai-mat-khau');
  expect(await lastPlatformEvent()).toMatchObject({ kind: 'session.refused', subject_id: 'unknown' });
  expect(wrong).toMatchObject({ status: 403, body: { code: 'session.wrongPassword' } });
  expect(unknown.body).toEqual(wrong.body);
  const recorded = await server.sql("select detail::text from platform_event where kind = 'session.refused'");
  expect(JSON.stringify(recorded.rows)).not.toMatch(/khong-phai-mat-khau|khongcoai/);
});

test('unknown names take about as long as wrong passwords', async () => {
  const { username } = await addTeacher();
  const time = async (login: string) => {
    const start = performance.now();
    await signInAs(server, login, 'khong-phai-mat-khau');
    return performance.now() - start;
  };
  const known = [await time(username), await time(username), await time(username)];
  const unknown = [await time('aido1'), await time('aido2'), await time('aido3')];
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
});

test('revoked, ended and disabled accounts cannot sign in, and their open sessions end', async () => {
  const { username, password, grant } = await addTeacher();
  const cookie = cookiesOf(await signInAs(server, username, password));
  const revoked = await server.request(`PATCH /api/schools/${schoolId}/grants/${grant.grantId}`, {
    cookie: adminCookie,
    body: { version: grant.version, isRevoked: true },
  });
  expect(revoked.body.revokedAt).not.toBeNull();
  expect((await server.request('GET /api/session', { cookie })).body.account).toBeNull();
  expect((await signInAs(server, username, password)).body.code).toBe('session.wrongPassword');

  const ended = await addTeacher({ role: 'guestReader', validTo: '2026-11-01' });
  expect((await signInAs(server, ended.username, ended.password)).status).toBe(403);

  const disabled = await addTeacher();
  await server.sql('update account set disabled_at = now() where id = $1', [disabled.grant.accountId]);
  expect((await signInAs(server, disabled.username, disabled.password)).status).toBe(403);
});

test('the eleventh try on one name must wait, with the seconds told; a success starts over', async () => {
  const { username, password } = await addTeacher();
  for (let attempt = 0; attempt < 9; attempt += 1) await signInAs(server, username, 'sai-mat-khau');
  expect((await signInAs(server, username, password)).status).toBe(200);
  for (let attempt = 0; attempt < 10; attempt += 1)
    expect((await signInAs(server, username, 'sai-mat-khau')).status).toBe(403);
  const refused = await signInAs(server, username, password);
  expect(refused).toMatchObject({ status: 429, body: { code: 'request.tooMany' } });
  expect(refused.body.params.seconds).toBeGreaterThan(0);
  expect(refused.body.title).toContain(String(refused.body.params.seconds));
});

test('a used session lives on, and its end moves at most once an hour', async () => {
  const { username, password } = await addTeacher();
  const cookie = cookiesOf(await signInAs(server, username, password));
  const stored = async () =>
    (
      await server.sql(
        'select s.id, s.updated_at, s.expires_at from account_session s join account a on a.id = s.account_id where a.username = $1',
        [username],
      )
    ).rows[0];
  const { id } = await stored();
  await server.sql(
    "update account_session set updated_at = '2026-11-01T00:00:00Z', expires_at = '2026-11-03T00:00:00Z' where id = $1",
    [id],
  );
  await server.request('GET /api/session', { cookie });
  const moved = await stored();
  expect(new Date(moved.expires_at).toISOString().slice(0, 10)).toBe('2026-12-02');
  await server.request('GET /api/session', { cookie });
  expect(await stored()).toEqual(moved);

  await server.sql("update account_session set expires_at = '2026-11-01T00:00:00Z' where id = $1", [id]);
  expect((await server.request('GET /api/session', { cookie })).body.account).toBeNull();
});

test('signing out ends the session and takes the cookie back', async () => {
  const answer = await signInAs(server, administrator.username, administrator.password);
  const cookie = cookiesOf(answer);
  const out = await server.request('DELETE /api/session', { cookie });
  expect(out.status).toBe(200);
  expect(out.headers.getSetCookie().join()).toMatch(/minhchung\.session_token=;.*Max-Age=0/i);
  expect((await server.request('GET /api/account/sessions', { cookie })).status).toBe(401);
  expect(await lastPlatformEvent()).toMatchObject({ kind: 'session.ended' });
});
