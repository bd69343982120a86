import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../testing/test-school.ts';

let server: TestServer;
let school: string;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  const schoolId = await seedSchool(server);
  ({ cookie } = await seedAccount(server, schoolId, { role: 'schoolAdministrator' }));
  school = `/api/schools/${schoolId}`;
});
afterAll(() => server.close());

test('a day that no calendar has is refused with its place', async () => {
  const add = (issuedOn: string) =>
    server.request(`POST ${school}/registers/outgoing`, { cookie, body: { typeCode: 'TB', subject: 'Thử', issuedOn } });
  expect(await add('2026-02-31')).toMatchObject({
    status: 422,
    body: { code: 'request.invalid', problems: [{ place: '/issuedOn' }] },
  });
  expect((await add('2027-02-29')).status).toBe(422);
  expect((await add('2028-02-29')).status).toBe(200);
});

test('a character that no text of the database holds is left out of what is typed, and finds nothing in what is asked', async () => {
  const added = await server.request(`POST ${school}/people`, {
    cookie,
    body: { fullName: 'Lê\u0000 Thị Cúc', posts: [] },
  });
  expect(added).toMatchObject({ status: 200, body: { fullName: 'Lê Thị Cúc' } });
  const cursor = Buffer.from(JSON.stringify(['out_\u0000'])).toString('base64url');
  const listed = await server.request(`GET ${school}/registers/outgoing?cursor=${cursor}`, { cookie });
  expect(listed.status).toBe(422);
});
