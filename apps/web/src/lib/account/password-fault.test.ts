import { newPassword } from '@minhchung/contract';
import { expect, test } from 'vitest';
import { findPasswordFault, shortestPassword } from './password-fault.ts';

test('a new password of ten letters, typed twice alike, may be sent', () => {
  expect(findPasswordFault({ current: 'k7mp-3xaw-q9rt', next: 'hoa-phuong', repeated: 'hoa-phuong' })).toBeNull();
});

test('a short one, the present one and a slip of the finger are told', () => {
  expect(findPasswordFault({ current: 'a', next: 'hoa', repeated: 'hoa' })).toBe('short');
  expect(findPasswordFault({ current: 'hoa-phuong', next: 'hoa-phuong', repeated: 'hoa-phuong' })).toBe('same');
  expect(findPasswordFault({ current: 'a', next: 'hoa-phuong', repeated: 'hoa-phuogn' })).toBe('different');
});

test('the shortest password is the one of the contract', () => {
  expect(newPassword.safeParse('x'.repeat(shortestPassword)).success).toBe(true);
  expect(newPassword.safeParse('x'.repeat(shortestPassword - 1)).success).toBe(false);
});
