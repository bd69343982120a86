import { expect, test } from 'vitest';
import { boxOf, pickedThrough, toggled } from './selection.ts';

const order = ['a', 'b', 'c', 'd'];

test('a block is the same from whichever corner it was begun', () => {
  const one = { anchor: { row: 3, column: 0 }, head: { row: 1, column: 2 } };
  expect(boxOf(one)).toEqual({ top: 1, bottom: 3, left: 0, right: 2 });
  expect(boxOf({ anchor: one.head, head: one.anchor })).toEqual(boxOf(one));
});

test('a box picks its row, and again lets go of it', () => {
  expect(toggled(new Set(['a']), 'b')).toEqual(new Set(['a', 'b']));
  expect(toggled(new Set(['a', 'b']), 'b')).toEqual(new Set(['a']));
});

test('with Shift all rows between are picked, upwards as well', () => {
  expect(pickedThrough(new Set(['d']), order, 'd', 'b')).toEqual(new Set(['b', 'c', 'd']));
  expect(pickedThrough(new Set(), order, null, 'c')).toEqual(new Set(['c']));
});
