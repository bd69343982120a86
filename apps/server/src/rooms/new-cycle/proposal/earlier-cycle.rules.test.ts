import { expect, test } from 'vitest';
import { isLaw, movedDate, movedPeriod, movedSentence } from './earlier-cycle.rules.ts';

test.each([
  ['Từ 15/9/2026 đến 31/12/2026', 'Từ 15/9/2027 đến 31/12/2027'],
  ['Tháng 9/2026', 'Tháng 9/2027'],
  ['Cuối năm học 2026-2027', 'Cuối năm học 2027-2028'],
  ['Tuần 3-8', 'Tuần 3-8'],
  ['29/02/2028', '28/02/2029'],
])('the period "%s" is "%s" a year later', (before, after) => {
  expect(movedPeriod(before, 1)).toBe(after);
});

test('a sentence keeps the number of a circular while its days and school years move on', () => {
  expect(movedSentence('Học Thông tư 57/2026/TT-BGDĐT trước 15/10/2026, năm học 2026 - 2027', 2)).toBe(
    'Học Thông tư 57/2026/TT-BGDĐT trước 15/10/2028, năm học 2028 - 2029',
  );
});

test('months stay months and days stay days', () => {
  expect([movedDate('2026-10', 1), movedDate('2028-02-29', 1), movedDate(null, 1)]).toEqual([
    '2027-10',
    '2029-02-28',
    null,
  ]);
});

test('laws go along, decisions of the school do not', () => {
  expect(isLaw({ type: 'Luật', number: '43/2019/QH14' })).toBe(true);
  expect(isLaw({ type: 'Quyết định', number: '38/QĐ-THSN' })).toBe(false);
  expect(isLaw({ type: 'Kế hoạch', number: '41/KH-THSN' })).toBe(false);
});
