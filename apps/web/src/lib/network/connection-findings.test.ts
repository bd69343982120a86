import type { Network } from '@minhchung/contract';
import { describe, expect, test } from 'vitest';
import { connectionFindings } from './connection-findings.ts';

const lan = '192.168.1.20:3000';
const open: Network = {
  publicUrl: null,
  listensOn: '0.0.0.0',
  isOpenToNetwork: true,
  port: 3000,
  hasCertificate: false,
  trustsProxies: false,
  addresses: [{ device: 'eth0', address: '192.168.1.20', url: `http://${lan}` }],
  addressForOthers: `http://${lan}`,
  asked: { host: lan, fromAddress: '192.168.1.31', cameThroughProxy: false, hasSecureCookie: false },
};
const codes = (network: Network, origin: string) => connectionFindings(network, { origin }).map(({ code }) => code);

describe('the test of a connection', () => {
  test('says that only this machine gets in until the server listens to the network', () => {
    const closed = { ...open, listensOn: '127.0.0.1', isOpenToNetwork: false, addresses: [], addressForOthers: null };
    expect(codes(closed, 'http://127.0.0.1:3000')).toEqual(['closed', 'onThisMachine']);
  });

  test('says that others get in, and that nothing is encrypted', () => {
    expect(codes(open, `http://${lan}`)).toEqual(['open', 'plain']);
    expect(codes({ ...open, addresses: [] }, 'http://localhost:3000')).toEqual(['noNetwork', 'onThisMachine']);
  });

  test('compares the address with the public one', () => {
    const asked = { ...open.asked, hasSecureCookie: true, cameThroughProxy: true };
    const proxied = { ...open, publicUrl: 'https://minhchung.truong.vn', asked, trustsProxies: true };
    expect(codes(proxied, 'https://minhchung.truong.vn')).toEqual(['viaPublic', 'https']);
    expect(codes(proxied, `http://${lan}`)).toEqual(['notViaPublic', 'cookieNeedsHttps']);
    expect(codes({ ...proxied, trustsProxies: false }, 'https://minhchung.truong.vn')).toContain('proxyNotTrusted');
  });
});
