import { describe, expect, test } from 'vitest';
import { describeNetwork } from './network.rules.ts';

/** Addresses of the school's computer at school, and of a network inside the computer. */
const lan = '192.168.1.20';
const inside = '172.17.0.1';
const machine = [
  { device: 'eth0', address: lan },
  { device: 'docker0', address: inside },
];
const door = {
  publicUrl: null,
  listensOn: '0.0.0.0',
  isOpenToNetwork: true,
  port: 3000,
  hasCertificate: false,
  trustedProxies: [],
  machine,
};
const asked = { headers: new Headers({ host: '127.0.0.1:3000' }), address: '127.0.0.1', usesHttps: false };

describe('the address for other devices', () => {
  test('is the one of the network when the server listens to all', () => {
    expect(describeNetwork(door, asked)).toMatchObject({
      addressForOthers: `http://${lan}:3000`,
      addresses: [{ url: `http://${lan}:3000` }, { url: `http://${inside}:3000` }],
    });
    expect(describeNetwork({ ...door, listensOn: inside }, asked).addressForOthers).toBe(`http://${inside}:3000`);
  });

  test('is the public one when it is set, wherever the server listens', () => {
    const behindProxy = {
      ...door,
      publicUrl: 'https://minhchung.truong.vn',
      listensOn: '127.0.0.1',
      isOpenToNetwork: false,
    };
    expect(describeNetwork(behindProxy, asked).addressForOthers).toBe('https://minhchung.truong.vn');
  });

  test('is never one that only this machine knows', () => {
    const closed = { ...door, listensOn: '127.0.0.1', isOpenToNetwork: false };
    expect(describeNetwork(closed, asked)).toMatchObject({ addressForOthers: null, addresses: [] });
  });

  test('leaves out the port that goes without saying', () => {
    const secure = { ...door, hasCertificate: true, port: 443 };
    expect(describeNetwork(secure, asked).addressForOthers).toBe(`https://${lan}`);
  });
});
