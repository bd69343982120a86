import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterheadOn } from './letterhead-on.rules.ts';

const before2025 = { validFrom: '2020-01-01', governingBody: 'PHÒNG GDĐT SÔNG CÔNG' };
const since2025 = { validFrom: '2025-07-01', governingBody: 'UBND PHƯỜNG SÔNG CÔNG' };

test('a paper of 2021 and one of 2026 carry their own letterheads', () => {
  const profiles = [since2025, before2025];
  expect(letterheadOn(profiles, '2021-09-10')).toBe(before2025);
  expect(letterheadOn(profiles, '2026-09-10')).toBe(since2025);
});

test('a letterhead holds from its first day on', () => {
  expect(letterheadOn([before2025, since2025], '2025-06-30')).toBe(before2025);
  expect(letterheadOn([before2025, since2025], '2025-07-01')).toBe(since2025);
});

test('the earliest letterhead stands for the time before it; without any there is none', () => {
  expect(letterheadOn([since2025], '2019-05-01')).toBe(since2025);
  expect(letterheadOn([], '2019-05-01')).toBeUndefined();
});

test('the order in which letterheads were entered does not matter', () => {
  const date = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.uniqueArray(date, { minLength: 1, maxLength: 6 }), date, (starts, day) => {
      const profiles = starts.map((validFrom) => ({ validFrom }));
      const found = letterheadOn(profiles, day);
      expect(letterheadOn(profiles.toReversed(), day)).toBe(found);
      const begun = starts.filter((start) => start <= day).sort();
      expect(found?.validFrom).toBe(begun.at(-1) ?? starts.toSorted()[0]);
    }),
  );
});
