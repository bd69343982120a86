import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BudgetAmounts, budgetTotals, checkStatedTotal } from './budget-totals.ts';

const line = (given: Partial<BudgetAmounts>): BudgetAmounts => ({
  amountVnd: null,
  approvedVnd: null,
  spentVnd: null,
  status: 'estimated',
  ...given,
});

test('a line counts in every state it has reached, with its own amount there or that of the state before', () => {
  const lines = [
    line({ amountVnd: 2_000_000 }),
    line({ amountVnd: 1_500_000, status: 'approved' }),
    line({ amountVnd: 3_000_000, approvedVnd: 2_500_000, status: 'spent' }),
    line({ amountVnd: 600_000, approvedVnd: 600_000, spentVnd: 580_000, status: 'spent' }),
    line({}),
  ];
  expect(budgetTotals(lines)).toEqual({ estimated: 7_100_000, approved: 4_600_000, spent: 3_080_000, missing: 1 });
});

test('the sums do not depend on the order of the lines', () => {
  const amount = fc.option(fc.integer({ min: 0, max: 1e9 }));
  const lines = fc.array(
    fc.record({
      amountVnd: amount,
      approvedVnd: amount,
      spentVnd: amount,
      status: fc.constantFrom('estimated' as const, 'approved' as const, 'spent' as const),
    }),
  );
  fc.assert(
    fc.property(lines, (some) => {
      expect(budgetTotals(some.toReversed())).toEqual(budgetTotals(some));
    }),
  );
});

test('a stated total is held against the sum and against its own words', () => {
  expect(checkStatedTotal({ totalVnd: 7_800_000, wordsVnd: 7_500_000 }, 7_500_000)).toEqual({
    differsFromSum: true,
    differsFromWords: true,
  });
  expect(checkStatedTotal({ totalVnd: null, wordsVnd: null }, 7_500_000)).toEqual({
    differsFromSum: false,
    differsFromWords: false,
  });
});
