import { expect, test } from 'vitest';
import { byPerson } from './by-person.ts';

test('who owes most stands first, what nobody answers for stands last', () => {
  const items = ['', '', '', 'Vi Thị Ngọc Ánh', 'Tô Thị Thuỷ', 'Tô Thị Thuỷ'].map((who) => ({ who }));
  expect(byPerson(items).map(({ who, owed }) => [who, owed.length])).toEqual([
    ['Tô Thị Thuỷ', 2],
    ['Vi Thị Ngọc Ánh', 1],
    ['', 3],
  ]);
});
