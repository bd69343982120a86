import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedOfficer, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;

beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
});
afterAll(() => server.close());

test('an officer of the department reads who the school is, and nothing of its work', async () => {
  const { cookie } = await seedOfficer(server, schoolId);
  expect((await server.request(`GET /api/schools/${schoolId}`, { cookie })).status).toBe(200);
  for (const path of ['cycles', 'people', 'events', 'imports']) {
    expect((await server.request(`GET /api/schools/${schoolId}/${path}`, { cookie })).status).toBe(403);
  }
});

test('a school under another authority reads as not found', async () => {
  const elsewhere = await seedSchool(server, 'Trường ở tỉnh khác');
  await seedOfficer(server, elsewhere);
  const { cookie } = await seedOfficer(server, schoolId);
  expect((await server.request(`GET /api/schools/${elsewhere}`, { cookie })).status).toBe(404);
});

test('a seat that has ended gives no rights', async () => {
  const { accountId, cookie } = await seedOfficer(server, schoolId);
  await server.sql("update authority_seat set valid_to = '2026-01-01' where account_id = $1", [accountId]);
  expect((await server.request(`GET /api/schools/${schoolId}`, { cookie })).status).toBe(404);
});

test('an officer who also works in the school keeps the rights of the grant', async () => {
  const { accountId, cookie } = await seedOfficer(server, schoolId);
  const { personId } = await seedAccount(server, schoolId);
  await server.sql(
    "insert into school_grant (school_id, grant_id, account_id, person_id, role) values ($1, $2, $3, $4, 'contributor')",
    [schoolId, server.context.makeId('grt'), accountId, personId],
  );
  const session = await server.request('GET /api/session', { cookie });
  expect(session.body.account.schools).toMatchObject([{ schoolId, roles: ['contributor'] }]);
  expect((await server.request(`GET /api/schools/${schoolId}/cycles`, { cookie })).status).toBe(200);
});
