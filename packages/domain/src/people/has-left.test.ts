import { expect, test } from 'vitest';
import { hasLeft } from './has-left.ts';

test('somebody is there until the day before the day of leaving', () => {
  expect(hasLeft({ leftOn: null }, '2026-11-30')).toBe(false);
  expect(hasLeft({ leftOn: '2026-11-30' }, '2026-11-29')).toBe(false);
  expect(hasLeft({ leftOn: '2026-11-30' }, '2026-11-30')).toBe(true);
  expect(hasLeft({ leftOn: '2026-11-30' }, '2026-12-01')).toBe(true);
});
