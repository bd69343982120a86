import { expect, test } from 'vitest';
import { isWithin } from './row-reach.ts';

test('a row is hers only when standard and criterion are', () => {
  expect(isWithin(['1', '2'], { standardCode: '1', criterionCode: null })).toBe(true);
  expect(isWithin(['1', '2'], { standardCode: null, criterionCode: '2.3' })).toBe(true);
  expect(isWithin(['1'], { standardCode: '1', criterionCode: '2.1' })).toBe(false);
  expect(isWithin(['1'], { standardCode: null, criterionCode: null })).toBe(false);
});
