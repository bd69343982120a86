import { expect, test } from 'vitest';
import { rowOrigins } from './row-origins.ts';

const names = ['Đặng Thị Kim Oanh', 'Đinh Thị Sâm', 'Tô Thị Thuỷ'];
const source = {
  lines: names.map((text, id) => ({ id, text, state: 'value' as const })),
  provenance: Object.fromEntries(
    names.map((name, at) => [
      `/council/members/${at}/name`,
      { spans: [{ line: at, from: 0, to: name.length }], confidence: 1 },
    ]),
  ),
};
const rows = names.map((name) => ({ name }));

test('rows that nobody touched are those of the paper', () => {
  expect(rowOrigins(rows, '/council/members', source)).toEqual([0, 1, 2]);
});

test('after a row was removed and two changed places, each still knows its words', () => {
  expect(rowOrigins([rows[2], rows[0]], '/council/members', source)).toEqual([2, 0]);
});

test('a row that was added has none, and a corrected name keeps its place', () => {
  expect(rowOrigins([...rows, { name: 'Chu Quang Khải' }], '/council/members', source)).toEqual([0, 1, 2, null]);
  expect(rowOrigins([rows[0], { name: 'Đinh Thị Sầm' }, rows[2]], '/council/members', source)).toEqual([0, 1, 2]);
});
