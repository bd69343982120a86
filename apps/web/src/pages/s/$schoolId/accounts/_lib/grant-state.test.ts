import { expect, test } from 'vitest';
import { grantState } from './grant-state.ts';

test('a right holds through its last day, and until it is revoked', () => {
  expect(grantState({ revokedAt: null, validTo: null }, '2026-11-23')).toBe('inForce');
  expect(grantState({ revokedAt: null, validTo: '2026-11-23' }, '2026-11-23')).toBe('inForce');
  expect(grantState({ revokedAt: null, validTo: '2026-11-22' }, '2026-11-23')).toBe('ended');
  expect(grantState({ revokedAt: '2026-11-20T01:00:00Z', validTo: null }, '2026-11-23')).toBe('revoked');
});
