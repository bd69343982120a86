import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idMaker } from './ids.ts';

test('ids sort in the order in which they were made, also within a millisecond and when the clock goes back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 200 }), (steps) => {
      let time = Date.UTC(2026, 8, 7);
      const makeId = idMaker(() => new Date(time));
      const ids = steps.map((step) => {
        time += step;
        return makeId('per');
      });
      expect(ids).toEqual([...new Set(ids)].sort());
      expect(ids.every((id) => /^per_[0-9a-hjkmnp-tv-z]{26}$/.test(id))).toBe(true);
    }),
  );
});

test('two makers at the same moment make different ids', () => {
  const now = () => new Date('2026-09-07T00:00:00Z');
  const ids = Array.from({ length: 200 }, () => idMaker(now)('per'));
  expect(new Set(ids).size).toBe(ids.length);
});
