import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookiesOf, setUpServer } from '../../testing/sign-in.ts';
import { startTestServer, type TestServer } from '../../testing/test-school.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ publicUrl: 'https://minhchung.example' });
});
afterAll(() => server.close());

test('under HTTPS the session cookie travels encrypted only, and is known by its longer name', async () => {
  await setUpServer(server);
  const answer = await server.request('POST /api/session', {
    body: { login: 'nguyenthian', password: 'mat-khau-dau-tien' },
    headers: { origin: 'https://minhchung.example' },
  });
  const [cookie] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^__Secure-minhchung\.session_token=.*; Secure/);
  expect((await server.request('GET /api/account/sessions', { cookie: cookiesOf(answer) })).status).toBe(200);
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
});
