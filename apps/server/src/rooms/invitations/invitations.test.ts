import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
  ({ cookie } = await seedAccount(server, schoolId, { role: 'schoolAdministrator' }));
});
afterAll(() => server.close());

const send = (path: string, body?: unknown) =>
  server.request(path.replace(' ', ` /api/schools/${schoolId}`), { cookie, ...(body === undefined ? {} : { body }) });
const open = (path: string, body: unknown) => server.request(path, { body });
const rights = { role: 'contributor', duties: [], personId: null, validTo: null };
const invite = async (name: string, fields: object = {}) => {
  const answer = await send('POST /invitations', { people: [{ name, ...rights, ...fields }], days: 7 });
  expect(answer.status).toBe(200);
  return answer.body.items[0];
};
const password = 'mat-khau-tu-chon';

test('somebody opens the link, chooses user name and password, and is in', async () => {
  const { token, invitation } = await invite('Kiều Thị Ngà', { duties: ['clerk'] });
  expect((await open('POST /api/invitations/look', { token })).body).toMatchObject({
    name: 'Kiều Thị Ngà',
    suggestedUsername: 'nga.kt',
  });
  const accepted = await open('POST /api/invitations/accept', { token, username: 'nga.kt', password });
  expect(accepted).toMatchObject({ status: 200, body: { schoolId } });
  const session = await server.request('GET /api/session', { cookie: accepted.headers.getSetCookie().join('; ') });
  expect(session.body.account).toMatchObject({ name: 'Kiều Thị Ngà', mustChangePassword: false });
  expect(session.body.account.schools[0].roles).toEqual(['contributor', 'clerk']);
  expect(
    (await send('GET /invitations')).body.items.find(
      (one: typeof invitation) => one.invitationId === invitation.invitationId,
    ).state,
  ).toBe('used');
});

test('a link works once, also for two browsers at the same moment', async () => {
  const { token } = await invite('Lò Thị Ban');
  const answers = await Promise.all(
    ['ban.mot', 'ban.hai'].map((username) => open('POST /api/invitations/accept', { token, username, password })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await open('POST /api/invitations/look', { token })).body.code).toBe('invitation.closed');
});

test('a link that was revoked, ran out or never was, says what to do', async () => {
  const revoked = await invite('Vàng A Sử');
  const path = `DELETE /invitations/${revoked.invitation.invitationId}`;
  expect((await send(`${path}?version=${revoked.invitation.version + 1}`)).body).toMatchObject({
    code: 'object.changed',
    current: { name: 'Vàng A Sử', state: 'open' },
  });
  expect((await send(`${path}?version=${revoked.invitation.version}`)).body.state).toBe('revoked');
  const late = await invite('Ma Thị Lìn');
  await server.sql("update invitation set expires_at = '2026-01-01' where invitation_id = $1", [
    late.invitation.invitationId,
  ]);
  for (const token of [revoked.token, late.token, 'a'.repeat(32)]) {
    const answer = await open('POST /api/invitations/accept', { token, username: 'ai.do', password });
    expect(answer).toMatchObject({ status: 409, body: { code: 'invitation.closed' } });
  }
});

test('a link ends with the right of whoever made it, says so, and works again with that right', async () => {
  const maker = await seedAccount(server, schoolId, { role: 'schoolAdministrator', name: 'Chảo Mùi Phin' });
  const made = await server.request(`POST /api/schools/${schoolId}/invitations`, {
    cookie: maker.cookie,
    body: { people: [{ name: 'Tẩn A Dũng', ...rights, role: 'schoolAdministrator' }], days: 7 },
  });
  const { token, invitation } = made.body.items[0];
  expect(invitation).toMatchObject({ state: 'open', madeBy: 'Chảo Mùi Phin', voidReason: null });
  const ofGrant = 'where school_id = $1 and account_id = $2';
  const ways = [
    [
      "update school_grant set role = 'contributor' ",
      "update school_grant set role = 'schoolAdministrator' ",
      'mayNotManage',
    ],
    ['update school_grant set revoked_at = now() ', 'update school_grant set revoked_at = null ', 'grantEnded'],
    [
      "update school_grant set valid_to = '2026-11-01' ",
      "update school_grant set valid_to = '2026-11-02' ",
      'grantEnded',
    ],
  ] as const;
  const listed = async () =>
    (await send('GET /invitations')).body.items.find(
      (one: { invitationId: string }) => one.invitationId === invitation.invitationId,
    );
  for (const [take, giveBack, voidReason] of ways) {
    await server.sql(`${take}${ofGrant}`, [schoolId, maker.accountId]);
    expect(await listed()).toMatchObject({ state: 'void', voidReason, madeBy: 'Chảo Mùi Phin' });
    expect((await open('POST /api/invitations/look', { token })).body.code).toBe('invitation.void');
    const refused = await open('POST /api/invitations/accept', { token, username: 'dung.ta', password });
    expect(refused).toMatchObject({ status: 409, body: { code: 'invitation.void' } });
    await server.sql(`${giveBack}${ofGrant}`, [schoolId, maker.accountId]);
  }
  await server.sql('update account set disabled_at = now() where id = $1', [maker.accountId]);
  expect(await listed()).toMatchObject({ state: 'void', voidReason: 'accountClosed' });
  await server.sql('update account set disabled_at = null where id = $1', [maker.accountId]);
  expect((await open('POST /api/invitations/accept', { token, username: 'dung.ta', password })).status).toBe(200);
});

test('the link itself is nowhere in the database', async () => {
  const { token } = await invite('Đinh Thị Sâm');
  const found = await server.sql(
    'select count(*)::int as n from invitation i, event e where i::text like $1 or e::text like $1',
    [`%${token}%`],
  );
  expect(found.rows[0].n).toBe(0);
});

test('nobody comes into a closed school by a link', async () => {
  const { token } = await invite('Cao Thị Mẩy');
  await server.sql('update school set closed_at = now() where school_id = $1', [schoolId]);
  for (const [path, body] of [
    ['POST /api/invitations/look', { token }],
    ['POST /api/invitations/accept', { token, username: 'may.ct', password }],
  ] as const) {
    expect(await open(path, body)).toMatchObject({ status: 409, body: { code: 'invitation.closed' } });
  }
  await server.sql('update school set closed_at = null where school_id = $1', [schoolId]);
  expect((await open('POST /api/invitations/look', { token })).status).toBe(200);
});

test('a taken user name leaves the link open', async () => {
  const { token } = await invite('Nông Thị Vân');
  const first = await open('POST /api/invitations/accept', { token, username: 'nga.kt', password });
  expect(first).toMatchObject({ status: 409, body: { code: 'account.nameTaken' } });
  expect((await open('POST /api/invitations/accept', { token, username: 'van.nt', password })).status).toBe(200);
});

test('a guest is invited with an end only', async () => {
  const answer = await send('POST /invitations', {
    people: [{ name: 'Khách', ...rights, role: 'guestReader' }],
    days: 7,
  });
  expect(answer.body.code).toBe('grant.endMissing');
});

test('many accounts at once, all or none', async () => {
  const account = (name: string, username: string) => ({ name, username, ...rights });
  const made = await send('POST /grants/many', { accounts: [account('A Páo', 'pao.a'), account('Y Moan', 'moan.y')] });
  expect(made.body.items.map(({ firstPassword }: { firstPassword: string }) => firstPassword.length)).toEqual([14, 14]);
  const [{ firstPassword }] = made.body.items;
  expect((await open('POST /api/session', { login: 'pao.a', password: firstPassword })).status).toBe(200);
  const refused = await send('POST /grants/many', { accounts: [account('Mới', 'moi.mot'), account('Trùng', 'pao.a')] });
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'account.nameTaken', problems: [{ place: '/accounts/1/username' }] },
  });
  const count = await server.sql("select count(*)::int as n from account where username = 'moi.mot'");
  expect(count.rows[0].n).toBe(0);
});
