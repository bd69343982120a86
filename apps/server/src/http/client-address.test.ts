import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

async function seenAs(peer: string, forwardedFor: string | undefined, trusted: readonly string[]): Promise<string> {
  const app = new Hono();
  app.get('/', (context) => context.text(clientAddress(context, trusted)));
  const headers: Record<string, string> = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: peer } } });
  return answer.text();
}

test('a visitor cannot choose an address by writing a header', async () => {
  expect(await seenAs('203.0.113.7', '198.51.100.1', [])).toBe('203.0.113.7');
  expect(await seenAs('203.0.113.7', '198.51.100.1', ['10.0.0.1'])).toBe('203.0.113.7');
});

test('a trusted proxy tells the address, and what stands before it is not believed', async () => {
  expect(await seenAs('10.0.0.1', '1.2.3.4, 198.51.100.1', ['10.0.0.1'])).toBe('198.51.100.1');
  expect(await seenAs('::ffff:10.0.0.1', '198.51.100.1, 10.0.0.2', ['10.0.0.1', '10.0.0.2'])).toBe('198.51.100.1');
});

test('a trusted proxy that tells nothing stands for itself', async () => {
  expect(await seenAs('10.0.0.1', undefined, ['10.0.0.1'])).toBe('10.0.0.1');
});
