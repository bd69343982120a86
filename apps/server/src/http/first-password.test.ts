import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../testing/test-school.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('with a first password nothing of the school opens until a new one is set', async () => {
  const schoolId = await seedSchool(server);
  const { cookie, accountId } = await seedAccount(server, schoolId);
  await server.sql('update account set must_change_password = true where id = $1', [accountId]);
  const refused = await server.request(`GET /api/schools/${schoolId}`, { cookie });
  expect(refused).toMatchObject({ status: 403, body: { code: 'session.passwordChangeNeeded' } });
  expect((await server.request('GET /api/account/sessions', { cookie })).status).toBe(200);
  await server.sql('update account set must_change_password = false where id = $1', [accountId]);
  expect((await server.request(`GET /api/schools/${schoolId}`, { cookie })).status).toBe(200);
});
