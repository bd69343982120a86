import { expect, test } from 'vitest';
import { schoolDay } from './school-day.ts';

test('seven hours ahead of Greenwich a new day has begun', () => {
  expect(schoolDay(new Date('2026-11-22T16:59:59Z'))).toBe('2026-11-22');
  expect(schoolDay(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
});
