import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator, cookiesOf, setUpServer, signInAs } from '../../testing/sign-in.ts';
import { startTestServer, type TestServer } from '../../testing/test-school.ts';
import { codeFor } from '../../testing/totp.ts';

let server: TestServer;
let adminCookie: string;
let schoolId: string;
beforeAll(async () => {
  server = await startTestServer();
  ({ schoolId, cookie: adminCookie } = await setUpServer(server));
});
afterAll(() => server.close());

let counter = 0;
async function signedInTeacher() {
  counter += 1;
  const { body } = await server.request(`POST /api/schools/${schoolId}/grants`, {
    cookie: adminCookie,
    body: {
      name: 'Lò Văn Dũng',
      username: `dung${counter}`,
      email: null,
      personId: null,
      role: 'contributor',
      duties: [],
      validTo: null,
    },
  });
  const { username, accountId } = body.grant;
  const cookie = cookiesOf(await signInAs(server, username, body.firstPassword));
  return { username, accountId, password: body.firstPassword, cookie };
}

test('a teacher sees where the account is signed in and signs another device out', async () => {
  const teacher = await signedInTeacher();
  const phone = cookiesOf(await signInAs(server, teacher.username, teacher.password));
  const list = await server.request('GET /api/account/sessions', { cookie: teacher.cookie });
  expect(list.body.items).toHaveLength(2);
  const other = list.body.items.find((item: { isThisOne: boolean }) => !item.isThisOne);
  expect(JSON.stringify(list.body)).not.toContain('token');

  await server.request(`DELETE /api/account/sessions/${other.sessionId}`, { cookie: teacher.cookie });

  expect((await server.request('GET /api/account/sessions', { cookie: phone })).status).toBe(401);
  expect((await server.request('GET /api/account/sessions', { cookie: teacher.cookie })).body.items).toHaveLength(1);
});

test("nobody ends another account's session: it reads as not found", async () => {
  const teacher = await signedInTeacher();
  const mine = await server.request('GET /api/account/sessions', { cookie: teacher.cookie });
  const path = `DELETE /api/account/sessions/${mine.body.items[0].sessionId}`;
  const stranger = await signedInTeacher();
  expect(await server.request(path, { cookie: stranger.cookie })).toMatchObject({ status: 404 });
  expect((await server.request('GET /api/account/sessions', { cookie: teacher.cookie })).status).toBe(200);
});

test('a changed password signs the other devices out and keeps this one', async () => {
  const teacher = await signedInTeacher();
  const phone = cookiesOf(await signInAs(server, teacher.username, teacher.password));
  const next = 'mat-khau-moi-cua-toi';
  const answer = await server.request('POST /api/account/password', {
    cookie: teacher.cookie,
    body: { current: teacher.password, next },
  });
  expect(answer.status).toBe(200);
  const session = await server.request('GET /api/session', { cookie: cookiesOf(answer) });
  expect(session.body.account).toMatchObject({ mustChangePassword: false });
  expect((await server.request('GET /api/account/sessions', { cookie: phone })).status).toBe(401);
  expect((await signInAs(server, teacher.username, teacher.password)).status).toBe(403);
  expect((await signInAs(server, teacher.username, next)).status).toBe(200);
});

test('without the present password it stays as it is; too many tries must wait', async () => {
  const teacher = await signedInTeacher();
  const change = (current: string, next = 'mat-khau-khac-han') =>
    server.request('POST /api/account/password', { cookie: teacher.cookie, body: { current, next } });
  expect(await change('khong-dung')).toMatchObject({ status: 403, body: { code: 'session.wrongPassword' } });
  expect(await change(teacher.password, 'ngan')).toMatchObject({ status: 422 });
  expect(await change(teacher.password, teacher.password)).toMatchObject({
    status: 422,
    body: { problems: [{ place: '/next' }] },
  });
  let last = 0;
  for (let attempt = 0; attempt < 9; attempt += 1) last = (await change('khong-dung')).status;
  expect(last).toBe(429);
  const event = await server.sql(
    "select count(*)::int as n from platform_event where kind = 'account.passwordChangeRefused' and subject_id = $1",
    [teacher.accountId],
  );
  expect(event.rows[0].n).toBeGreaterThan(5);
});

async function protect(teacher: { cookie: string; password: string }) {
  const started = await server.request('POST /api/account/two-factor', {
    cookie: teacher.cookie,
    body: { password: teacher.password },
  });
  expect(started.status).toBe(200);
  const confirmed = await server.request('POST /api/account/two-factor/confirm', {
    cookie: teacher.cookie,
    body: { code: codeFor(started.body.uri) },
  });
  expect(confirmed.status).toBe(200);
  return { uri: started.body.uri, backupCodes: started.body.backupCodes, cookie: cookiesOf(confirmed) };
}

test('with an authenticator the password alone opens nothing; the code does', async () => {
  const teacher = await signedInTeacher();
  const before = await server.request('GET /api/account/sessions', { cookie: teacher.cookie });
  expect(before.body.hasTwoFactor).toBe(false);
  const { uri, cookie } = await protect(teacher);
  const after = await server.request('GET /api/account/sessions', { cookie });
  expect(after).toMatchObject({ status: 200, body: { hasTwoFactor: true } });
  expect(decodeURIComponent(uri)).toContain(`:${teacher.username}?`);

  const first = await signInAs(server, teacher.username, teacher.password);
  expect(first).toMatchObject({ status: 200, body: { outcome: 'codeNeeded' } });
  const half = cookiesOf(first);
  expect(half).not.toContain('session_token');
  expect((await server.request('GET /api/account/sessions', { cookie: half })).status).toBe(401);

  const wrong = await server.request('POST /api/session/code', { cookie: half, body: { code: '000000' } });
  expect(wrong).toMatchObject({ status: 403, body: { code: 'session.wrongCode' } });
  const right = await server.request('POST /api/session/code', { cookie: half, body: { code: codeFor(uri) } });
  expect(right).toMatchObject({ status: 200, body: { outcome: 'signedIn' } });
  const session = await server.request('GET /api/session', { cookie: cookiesOf(right) });
  expect(session.body.account.accountId).toBe(teacher.accountId);
});

test('a backup code works once', async () => {
  const teacher = await signedInTeacher();
  const { backupCodes } = await protect(teacher);
  expect(backupCodes).toHaveLength(10);
  const useCode = async () => {
    const half = cookiesOf(await signInAs(server, teacher.username, teacher.password));
    return server.request('POST /api/session/code', { cookie: half, body: { code: backupCodes[0] } });
  };
  expect((await useCode()).status).toBe(200);
  expect((await useCode()).status).toBe(403);
});

test('guessing codes ends after a few, whatever the challenge', async () => {
  const teacher = await signedInTeacher();
  const { uri } = await protect(teacher);
  const half = cookiesOf(await signInAs(server, teacher.username, teacher.password));
  const tryCode = (code: string) => server.request('POST /api/session/code', { cookie: half, body: { code } });
  for (let attempt = 0; attempt < 5; attempt += 1) expect((await tryCode('000000')).status).toBe(403);
  expect((await tryCode(codeFor(uri))).status).toBe(403);
});

test('a code without the first step opens nothing', async () => {
  const answer = await server.request('POST /api/session/code', { cookie: adminCookie, body: { code: '123456' } });
  expect(answer).toMatchObject({ status: 403, body: { code: 'session.wrongCode' } });
});

test('the authenticator is removed with the password', async () => {
  const teacher = await signedInTeacher();
  const { cookie } = await protect(teacher);
  const stop = (password: string) =>
    server.request('POST /api/account/two-factor/stop', { cookie, body: { password } });
  expect((await stop('khong-dung')).status).toBe(403);
  expect((await stop(teacher.password)).status).toBe(200);
  expect((await signInAs(server, teacher.username, teacher.password)).body.outcome).toBe('signedIn');
});

test('no password, code or secret stands in the chain of the system', async () => {
  const events = await server.sql('select detail::text, subject_id from platform_event');
  const text = JSON.stringify(events.rows);
  expect(events.rows.length).toBeGreaterThan(10);
  expect(text).not.toMatch(/mat-khau|otpauth|khong-dung|password"/);
  expect(text).not.toContain(administrator.password);
});
