/** A line of a budget: one amount, and others where it was approved or spent differently (C24). */
export interface BudgetAmounts {
  readonly amountVnd: number | null;
  readonly approvedVnd: number | null;
  readonly spentVnd: number | null;
  readonly status: 'estimated' | 'approved' | 'spent';
}

export interface BudgetTotals {
  readonly estimated: number;
  readonly approved: number;
  readonly spent: number;
  /** Lines without any amount: counted, not guessed. */
  readonly missing: number;
}

/**
 * Sums of whole đồng. A line that is approved or spent without an amount of its own counts with the amount of the state
 * before it; a line that is only estimated counts nowhere else.
 */
export function budgetTotals(lines: readonly BudgetAmounts[]): BudgetTotals {
  const sum = (amounts: readonly (number | null)[]) => amounts.reduce<number>((total, one) => total + (one ?? 0), 0);
  return {
    estimated: sum(lines.map((line) => line.amountVnd)),
    approved: sum(lines.map(approvedOf)),
    spent: sum(lines.map(spentOf)),
    missing: lines.filter((line) => line.amountVnd === null && approvedOf(line) === null && spentOf(line) === null)
      .length,
  };
}

function approvedOf({ status, approvedVnd, amountVnd }: BudgetAmounts): number | null {
  return approvedVnd ?? (status === 'estimated' ? null : amountVnd);
}

function spentOf(line: BudgetAmounts): number | null {
  return line.spentVnd ?? (line.status === 'spent' ? approvedOf(line) : null);
}

/** How a total that a paper states stands to the sum of its rows and to its own words. */
export interface StatedTotalCheck {
  readonly differsFromSum: boolean;
  readonly differsFromWords: boolean;
}

/** Compares what a paper prints ("7.800.000 đồng", its words) with what its rows add up to; what is not printed agrees. */
export function checkStatedTotal(
  stated: { readonly totalVnd: number | null; readonly wordsVnd: number | null },
  sum: number,
): StatedTotalCheck {
  return {
    differsFromSum: stated.totalVnd !== null && stated.totalVnd !== sum,
    differsFromWords: stated.totalVnd !== null && stated.wordsVnd !== null && stated.totalVnd !== stated.wordsVnd,
  };
}
