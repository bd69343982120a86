import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, readNumber } from './numbers.ts';

test('numbers have a dot between thousands', () => {
  expect(formatNumber(1318)).toBe('1.318');
  expect(formatNumber(25_000_000)).toBe('25.000.000');
  expect(formatNumber(7)).toBe('7');
  expect(formatNumber(null)).toBe('');
});

test('a figure with a fraction has a comma before it', () => {
  expect(formatNumber(12.5)).toBe('12,5');
  expect(formatNumber(-1318.25)).toBe('-1.318,25');
});

test('who reads English sees English figures', () => {
  expect(formatNumber(25_000_000, 'en')).toBe('25,000,000');
  expect(formatNumber(12.5, 'en')).toBe('12.5');
});

test('amounts are understood as accountants type them', () => {
  expect(readNumber('5.000.000 đồng')).toBe(5_000_000);
  expect(readNumber('5,000,000đ')).toBe(5_000_000);
  expect(readNumber('1318')).toBe(1318);
});

test('what is no whole amount is not guessed at', () => {
  for (const typed of ['', 'năm triệu', '1.5', '12.34.567', '5 triệu']) expect(readNumber(typed)).toBeNull();
});

test('every amount that is shown is read back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e15 }), (amount) => {
      expect(readNumber(formatNumber(amount, 'vi'))).toBe(amount);
      expect(readNumber(formatNumber(amount, 'en'))).toBe(amount);
    }),
  );
});
