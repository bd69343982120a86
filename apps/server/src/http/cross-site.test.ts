import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, seedSchool, startTestServer, type TestServer } from '../testing/test-school.ts';

let server: TestServer;
let path: string;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  const schoolId = await seedSchool(server);
  ({ cookie } = await seedAccount(server, schoolId, { role: 'schoolAdministrator' }));
  path = `POST /api/schools/${schoolId}/people`;
});
afterAll(() => server.close());

const add = (headers: Record<string, string>) =>
  server.request(path, {
    cookie,
    body: { fullName: 'Lê Thị Cúc', posts: [] },
    headers: { host: 'localhost', ...headers },
  });

test.each([
  ['a page of another site', { origin: 'https://khac.example' }],
  ['a page of another site, told by the browser', { 'sec-fetch-site': 'cross-site', origin: 'https://khac.example' }],
  ['a neighbour of the same domain', { 'sec-fetch-site': 'same-site', origin: 'http://khac.localhost' }],
  ['a sandboxed page', { origin: 'null' }],
  ['our host on another port', { origin: 'http://localhost:8080' }],
])('a write that %s sends is refused, cookie or not', async (_, headers) => {
  const before = await server.sql('select count(*) from person');
  expect(await add(headers)).toMatchObject({ status: 403, body: { code: 'request.crossSite' } });
  expect((await server.sql('select count(*) from person')).rows).toEqual(before.rows);
});

test.each([
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }],
  ['our own page in an old browser', { origin: 'http://localhost' }],
  ['a program without a browser', {}],
])('a write of %s is taken', async (_, headers) => {
  expect((await add(headers)).status).toBe(200);
});

test('signing in from another site is refused as well, so that nobody is signed in as someone else', async () => {
  const answer = await server.request('POST /api/session', {
    body: { login: 'ai', password: 'gi-do-dai-dai' },
    headers: { origin: 'https://khac.example' },
  });
  expect(answer).toMatchObject({ status: 403, body: { code: 'request.crossSite' } });
});
