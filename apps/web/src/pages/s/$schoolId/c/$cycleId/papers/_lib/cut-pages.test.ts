import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutPages, type Piece } from './cut-pages.ts';

const piece = (height: number, isHeading = false, headHeight = 0): Piece => ({ height, isHeading, headHeight });

test('what fits stays on one page, what does not begins another', () => {
  expect(cutPages([piece(40), piece(40), piece(40)], 100)).toEqual([[0, 1], [2]]);
});

test('a heading at the foot of a page goes to the page of its text', () => {
  expect(cutPages([piece(60), piece(20, true), piece(40)], 100)).toEqual([[0], [1, 2]]);
});

test('a heading over a heading over a table goes with both', () => {
  expect(cutPages([piece(50), piece(10, true), piece(10, true), piece(10, true), piece(40)], 100)).toEqual([
    [0],
    [1, 2, 3, 4],
  ]);
});

test('a table that goes on has room for its header row again', () => {
  expect(cutPages([piece(60), piece(50, false, 30), piece(30, false, 30)], 100)).toEqual([[0], [1], [2]]);
});

test('no piece is lost, doubled or moved, and no page is empty', () => {
  const pieces = fc.array(fc.record({ height: fc.nat(300), isHeading: fc.boolean(), headHeight: fc.nat(40) }));
  fc.assert(
    fc.property(pieces, fc.integer({ min: 1, max: 250 }), (all, room) => {
      const pages = cutPages(all, room);
      expect(pages.flat()).toEqual(all.map((_, index) => index));
      expect(pages.every((page) => page.length > 0)).toBe(true);
    }),
  );
});
