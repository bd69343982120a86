import { expect, test } from 'vitest';
import { stepOf } from './use-grid-focus.ts';

const size = { rows: 20, columns: 37 };

test('arrows walk and stop at the edges', () => {
  expect(stepOf('ArrowRight', false, { row: 2, column: 3 }, size)).toEqual({ row: 2, column: 4 });
  expect(stepOf('ArrowUp', false, { row: 0, column: 3 }, size)).toEqual({ row: 0, column: 3 });
  expect(stepOf('ArrowRight', false, { row: 2, column: 36 }, size)).toEqual({ row: 2, column: 36 });
});

test('Home and End go along the row, with Ctrl to the corners', () => {
  expect(stepOf('End', false, { row: 2, column: 3 }, size)).toEqual({ row: 2, column: 36 });
  expect(stepOf('Home', true, { row: 9, column: 3 }, size)).toEqual({ row: 0, column: 0 });
  expect(stepOf('PageDown', false, { row: 15, column: 3 }, size)).toEqual({ row: 19, column: 3 });
  expect(stepOf('a', false, { row: 2, column: 3 }, size)).toBeNull();
});
