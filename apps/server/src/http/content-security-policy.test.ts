import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-school.ts';
import { securityHeaders } from './security-headers.ts';
import { loadWebFiles } from './web-files.ts';

let server: TestServer;
let webDirectory: string;
beforeAll(async () => {
  server = await startTestServer();
  webDirectory = await mkdtemp(join(tmpdir(), 'minhchung-page-'));
  await writeFile(
    join(webDirectory, 'index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><title>Minh Chứng</title>',
  );
});
afterAll(async () => {
  await rm(webDirectory, { recursive: true });
  await server.close();
});

async function openPage(): Promise<{ policy: string; html: string; headers: Headers }> {
  const app = new Hono();
  app.use(securityHeaders(null));
  app.get('*', await loadWebFiles(webDirectory));
  const answer = await app.request('http://localhost/truong/ke-hoach');
  return {
    policy: answer.headers.get('content-security-policy') ?? '',
    html: await answer.text(),
    headers: answer.headers,
  };
}

test('a page loads only our own files, and styles with the nonce of its own answer', async () => {
  const { policy, html, headers } = await openPage();
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule]));
  expect(rules.get('default-src')).toBe("default-src 'self'");
  expect(rules.get('script-src')).toBe("script-src 'self'");
  expect(rules.get('object-src')).toBe("object-src 'none'");
  expect(rules.get('frame-ancestors')).toBe("frame-ancestors 'none'");
  const nonce = rules.get('style-src')?.match(/^style-src 'self' 'nonce-([\w+/=]{20,})'$/)?.[1];
  expect(nonce).toBeDefined();
  expect(html).toContain(`nonce="${nonce}"`);
  expect(policy).not.toContain('unsafe');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect((await openPage()).policy).not.toBe(policy);
});

test.each([
  'GET /api/session',
  'GET /api/nowhere',
  'GET /api/account/sessions',
  'GET /healthz',
  'GET /api/openapi.json',
])('the answer to %s loads nothing and stands in no frame', async (path) => {
  const { headers } = await server.request(path);
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
});
