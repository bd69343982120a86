import { expect, test } from 'vitest';
import { moved, moveTarget } from './move-target.ts';

const rows = ['a', 'b', 'c'].map((rowId) => ({ rowId }));

test('a row goes one place up or down and stops at the ends', () => {
  expect(moveTarget(rows, 'b', -1)).toBe('a');
  expect(moveTarget(rows, 'a', 1)).toBe('c');
  expect(moveTarget(rows, 'b', 1)).toBeNull();
  expect(moveTarget(rows, 'a', -1)).toBeUndefined();
  expect(moveTarget(rows, 'c', 1)).toBeUndefined();
});

test('the order on the screen is the order asked of the server', () => {
  expect(moved(rows, 'c', 'a').map((row) => row.rowId)).toEqual(['c', 'a', 'b']);
  expect(moved(rows, 'a', null).map((row) => row.rowId)).toEqual(['b', 'c', 'a']);
  expect(moved(rows, 'a', 'a').map((row) => row.rowId)).toEqual(['a', 'b', 'c']);
});
