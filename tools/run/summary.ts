import type { StepResult } from './run-steps.ts';

/** The table at the end, what was left out, and the counts as the very last line. */
export function summary(results: readonly StepResult[]): string[] {
  const width = Math.max(4, ...results.map((result) => result.title.length));
  const rows = results.map(
    ({ title, outcome, seconds }) =>
      `${title.padEnd(width)}  ${String(outcome.passed).padStart(6)}  ${String(outcome.failed).padStart(6)}  ${seconds.toFixed(1).padStart(7)}  ${outcome.looked}`,
  );
  const head = `${'step'.padEnd(width)}  ${'passed'.padStart(6)}  ${'failed'.padStart(6)}  ${'seconds'.padStart(7)}  looked at`;
  return ['', head, '─'.repeat(head.length + 8), ...rows, ...leftOutLines(results), '', lastLine(results)];
}

export function lastLine(results: readonly StepResult[]): string {
  const total = (pick: 'passed' | 'failed') => results.reduce((sum, { outcome }) => sum + outcome[pick], 0);
  return `${total('passed')} passed, ${total('failed')} failed`;
}

/** A run without a single test has not succeeded. */
export function hasSucceeded(results: readonly StepResult[]): boolean {
  return results.some(({ outcome }) => outcome.passed > 0) && results.every(({ outcome }) => outcome.failed === 0);
}

function leftOutLines(results: readonly StepResult[]): string[] {
  const leftOut = results.filter((result) => result.leftOut.length > 0);
  if (leftOut.length === 0) return [];
  const packages = [...new Set(leftOut.flatMap((result) => result.leftOut))];
  return [
    '',
    '!!! LEFT OUT, because Debian packages are missing:',
    ...leftOut.map(({ title, leftOut: names }) => `!!!   ${title} (${names.join(', ')})`),
    `!!! As root: apt-get install --no-install-recommends ${packages.join(' ')}`,
  ];
}
