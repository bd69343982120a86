import { expect, test } from 'vitest';
import { marksByLine, spansOf } from './source-index.ts';

const provenance = {
  '/timetable/rows/0/activities/0': { spans: [{ line: 4, from: 0, to: 20 }], confidence: 1 },
  '/timetable/rows/0/activities/1': { spans: [{ line: 5, from: 2, to: 9 }], confidence: 0.6 },
  '/head/title': { spans: [{ line: 1, from: 0, to: 30 }], confidence: 1 },
  '/targets/0/cqgLevel': { spans: [{ line: 1, from: 10, to: 18 }], confidence: 1 },
};

test('where two readings share words, the narrower one is marked', () => {
  expect(marksByLine(provenance).get(1)).toEqual([
    { from: 10, to: 18, pointer: '/targets/0/cqgLevel', isDoubtful: false },
  ]);
});

test('a cell that holds several values points to the source of all of them', () => {
  expect(spansOf(provenance, '/timetable/rows/0/activities')).toEqual([
    { line: 4, from: 0, to: 20 },
    { line: 5, from: 2, to: 9 },
  ]);
  expect(marksByLine(provenance).get(5)?.[0]?.isDoubtful).toBe(true);
});
