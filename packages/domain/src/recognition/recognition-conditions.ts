/** What is known of one condition. "Chưa xét" is never a failure. */
export type ConditionResult = 'met' | 'notMet' | 'notAssessed';

/**
 * All conditions at once (Điều 16.1 of TT57): any that was not looked at leaves the whole unfinished ("chưa xét xong"),
 * whatever the others say; only then does one that is not met count.
 */
export function concludeConditions(results: readonly ConditionResult[]): 'met' | 'notMet' | 'unfinished' {
  if (results.length === 0 || results.includes('notAssessed')) return 'unfinished';
  return results.includes('notMet') ? 'notMet' : 'met';
}

/**
 * The unbroken run of school years (`2026-2027`) that ends with the newest of those given, oldest first; order and
 * repetition do not matter. Empty for no years.
 */
export function latestRunOfYears(years: readonly string[]): readonly string[] {
  const starts = [...new Set(years.map((year) => Number(year.slice(0, 4))))].sort((left, right) => right - left);
  const newest = starts[0];
  if (newest === undefined) return [];
  const length = starts.findIndex((start, index) => start !== newest - index);
  return starts
    .slice(0, length === -1 ? starts.length : length)
    .reverse()
    .map((start) => `${start}-${start + 1}`);
}
