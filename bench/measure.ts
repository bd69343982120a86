export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the issue or the design asks for; the bench tells, it does not fail. */
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number };
}

export interface Bench {
  readonly name: string;
  run(): Promise<readonly Measure[]>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Median wall-clock milliseconds of `rounds` runs, after one that warms up. */
export async function medianMilliseconds(rounds: number, work: (round: number) => unknown): Promise<number> {
  await work(-1);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await work(round);
    times.push(performance.now() - started);
  }
  return median(times);
}

export function keepsGoal({ value, goal }: Measure): boolean | undefined {
  if (goal === undefined) return undefined;
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
}

export function line(measure: Measure): string {
  const { name, value, unit, goal } = measure;
  const digits = value >= 100 ? 0 : 2;
  const asked = goal === undefined ? '' : 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
  const verdict = { true: '✓', false: '✗', undefined: ' ' }[String(keepsGoal(measure))];
  return `${verdict} ${name.padEnd(64)} ${value.toFixed(digits).padStart(10)} ${unit.padEnd(14)} ${asked}`.trimEnd();
}
