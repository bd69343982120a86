import { expect, test } from 'vitest';
import { speaksOfPeople } from './speaks-of-people.ts';

test('a row of a printed table that is named for people stands among the people', () => {
  expect(speaksOfPeople({ kind: 'resourceRow', label: 'Nhân lực' })).toBe(true);
  expect(speaksOfPeople({ kind: 'resourceRow', label: 'NHÂN LỰC, con người' })).toBe(true);
  expect(speaksOfPeople({ kind: 'resourceRow', label: 'Về con người' })).toBe(true);
});

test('rooms, money and a computer of the staff room do not', () => {
  expect(speaksOfPeople({ kind: 'resourceRow', label: 'Cơ sở vật chất' })).toBe(false);
  expect(speaksOfPeople({ kind: 'facilities', label: 'Nhân lực' })).toBe(false);
  expect(speaksOfPeople({ kind: 'other', label: '' })).toBe(false);
});

test('what the reader of papers called people stays there', () => {
  expect(speaksOfPeople({ kind: 'people', label: 'Giáo viên' })).toBe(true);
});
