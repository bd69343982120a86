import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concludeConditions, latestRunOfYears } from './recognition-conditions.ts';

test('what was not looked at is never a failure, even beside a condition that is not met', () => {
  expect(concludeConditions(['met', 'notMet', 'notAssessed', 'met'])).toBe('unfinished');
  expect(concludeConditions(['met', 'notMet', 'met', 'met'])).toBe('notMet');
  expect(concludeConditions(['met', 'met', 'met', 'met'])).toBe('met');
  expect(concludeConditions([])).toBe('unfinished');
});

test('three school years in a row count; a year left out breaks the run', () => {
  expect(latestRunOfYears(['2025-2026', '2023-2024', '2024-2025'])).toEqual(['2023-2024', '2024-2025', '2025-2026']);
  expect(latestRunOfYears(['2022-2023', '2025-2026', '2025-2026', '2024-2025'])).toEqual(['2024-2025', '2025-2026']);
  expect(latestRunOfYears([])).toEqual([]);
});

test('whatever the years: the run ends with the newest, has no hole and cannot be longer', () => {
  const year = fc.integer({ min: 2010, max: 2030 }).map((start) => `${start}-${start + 1}`);
  fc.assert(
    fc.property(fc.array(year, { minLength: 1 }), (years) => {
      const run = latestRunOfYears(years);
      expect(run.at(-1)).toBe(years.toSorted().at(-1));
      expect(run.every((one) => years.includes(one))).toBe(true);
      const before = Number(run[0]?.slice(0, 4)) - 1;
      expect(years).not.toContain(`${before}-${before + 1}`);
      expect(Number(run.at(-1)?.slice(0, 4)) - before).toBe(run.length);
    }),
  );
});
