import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedAccount, startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('whoever is signed in reads the published law', async () => {
  const { cookie } = await seedAccount(server, null);
  const list = await server.request('GET /api/frameworks', { cookie });
  expect(list.status).toBe(200);
  const current = list.body.items.find((item: { frameworkId: string }) => item.frameworkId === 'tt57-2026-general');
  expect(current).toMatchObject({ status: 'current', standards: 4, criteria: 15, number: '57/2026/TT-BGDĐT' });
  const one = await server.request('GET /api/frameworks/tt57-2026-general/1', { cookie });
  expect(one.body.council).toMatchObject({ minMembers: 5, oddMembers: true });
});

test('nobody reads it without signing in, and a version that does not exist reads as not found', async () => {
  expect((await server.request('GET /api/frameworks')).status).toBe(401);
  const { cookie } = await seedAccount(server, null);
  const answer = await server.request('GET /api/frameworks/tt57-2026-general/9', { cookie });
  expect(answer).toMatchObject({ status: 404, body: { code: 'object.notFound' } });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});

test('a session cookie with a wrong signature is nobody', async () => {
  const { cookie } = await seedAccount(server, null);
  expect((await server.request('GET /api/frameworks', { cookie: `${cookie.slice(0, -6)}AAAAAA` })).status).toBe(401);
});
