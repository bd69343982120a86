import type { FrameworkSummary, School } from '@minhchung/contract';

/** The sets of standards in force that a school of these levels can choose; the server decides by the same rule. */
export function fittingFrameworks(
  frameworks: readonly FrameworkSummary[],
  levels: School['levels'],
): readonly FrameworkSummary[] {
  return frameworks.filter(
    ({ status, schoolTypes }) =>
      status === 'current' &&
      ((levels.length > 1 && schoolTypes.includes('multi-level')) ||
        levels.every((level) => schoolTypes.includes(level))),
  );
}

/** School years to choose from: the running one and the next; a school year begins in August, when it is prepared. */
export function schoolYearsAround(today: Date): readonly string[] {
  const first = today.getMonth() >= 5 ? today.getFullYear() : today.getFullYear() - 1;
  return [first, first + 1].map((year) => `${year}-${year + 1}`);
}
