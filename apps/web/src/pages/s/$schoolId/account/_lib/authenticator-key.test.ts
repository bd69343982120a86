import { expect, test } from 'vitest';
import { authenticatorKey } from './authenticator-key.ts';

test('the key is read from the address and set in groups of four', () => {
  const uri = 'otpauth://totp/Minh%20Ch%E1%BB%A9ng:lan?secret=JBSWY3DPEHPK3PXPAA&issuer=Minh+Ch%E1%BB%A9ng&digits=6';
  expect(authenticatorKey(uri)).toBe('JBSW Y3DP EHPK 3PXP AA');
});

test('an address without a key has none', () => {
  expect(authenticatorKey('otpauth://totp/lan?issuer=x')).toBeNull();
});
