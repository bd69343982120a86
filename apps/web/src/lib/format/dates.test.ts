import { expect, test } from 'vitest';
import { formatDate, formatDays, formatMoment, readDate, readMonth, readMonthOrDate } from './dates.ts';

test('dates are written as in school papers', () => {
  expect(formatDate('2026-09-07')).toBe('07/09/2026');
  expect(formatDate('2026-09')).toBe('09/2026');
  expect(formatDate(null)).toBe('');
});

test('a moment is told in the time of the school', () => {
  expect(formatMoment('2026-11-22T20:15:00Z')).toBe('03:15 23/11/2026');
});

test('a week repeats neither month nor year', () => {
  expect(formatDays('2026-11-02', '2026-11-08')).toBe('02–08/11/2026');
  expect(formatDays('2026-11-30', '2026-12-06')).toBe('30/11–06/12/2026');
  expect(formatDays('2026-12-28', '2027-01-03')).toBe('28/12/2026–03/01/2027');
});

test('a day is understood however it is typed, and no invented day passes', () => {
  expect(readDate('7/9/2026')).toBe('2026-09-07');
  expect(readDate(' 07-09-26 ')).toBe('2026-09-07');
  expect(readDate('2026-09-07')).toBe('2026-09-07');
  // The keyboard of digits of a phone has no slash.
  expect(readDate('07092026')).toBe('2026-09-07');
  expect(readDate('31/11/2026')).toBeNull();
  expect(readDate('tuần 3')).toBeNull();
});

test('a month is understood with and without its word', () => {
  expect(readMonth('Tháng 8/2021')).toBe('2021-08');
  expect(readMonth('13/2021')).toBeNull();
  expect(readMonthOrDate('10/01/2027')).toBe('2027-01-10');
});
