import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
let schoolId: string;
beforeAll(async () => {
  server = await startTestServer();
  schoolId = await seedSchool(server);
});
afterAll(() => server.close());

test('whoever loses the last right is out with the next request', async () => {
  const administrator = await seedAccount(server, schoolId, { role: 'schoolAdministrator' });
  const teacher = await seedAccount(server, schoolId);
  const read = () => server.request(`GET /api/schools/${schoolId}`, { cookie: teacher.cookie });
  expect((await read()).status).toBe(200);
  const grants = await server.request(`GET /api/schools/${schoolId}/grants`, { cookie: administrator.cookie });
  const grant = grants.body.items.find((one: { accountId: string }) => one.accountId === teacher.accountId);
  const revoked = await server.request(`PATCH /api/schools/${schoolId}/grants/${grant.grantId}`, {
    cookie: administrator.cookie,
    body: { version: grant.version, isRevoked: true },
  });
  expect(revoked.status).toBe(200);
  expect((await read()).status).toBe(401);
});

test('whoever signs out is out at once', async () => {
  const { cookie } = await seedAccount(server, schoolId);
  const read = () => server.request(`GET /api/schools/${schoolId}`, { cookie });
  expect((await read()).status).toBe(200);
  await server.request('DELETE /api/session', { cookie });
  expect((await read()).status).toBe(401);
});
