import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { networkAddresses } from './network-addresses.ts';

test('who listens for the whole network is told the addresses that other machines open', () => {
  const own = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter((entry) => entry.family === 'IPv4' && !entry.internal)
    .map((entry) => `https://${entry.address}:3000`);
  expect(networkAddresses('https://localhost:3000', '0.0.0.0').toSorted()).toEqual(own.toSorted());
  expect(networkAddresses('http://127.0.0.1:3000', '127.0.0.1')).toEqual([]);
});
