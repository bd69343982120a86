import { expect, test } from 'vitest';
import { addDays, mondayOf, weekday } from '../src/index.ts';

test('the first school day of 2026-2027 in the sample, 14/9/2026, is a Monday', () => {
  expect(weekday('2026-09-14')).toBe(1);
  expect(mondayOf('2026-09-20')).toBe('2026-09-14');
});

test('weekdays agree with the built-in calendar over thirty years', () => {
  for (let date = '2005-01-01'; date < '2035-01-01'; date = addDays(date, 13)) {
    expect(weekday(date) % 7).toBe(new Date(`${date}T00:00:00Z`).getUTCDay());
  }
});
