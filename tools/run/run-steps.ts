import type { Step, StepOutcome } from './step.ts';
import type { SystemPackage } from './system-packages.ts';

export interface StepResult {
  readonly name: string;
  readonly title: string;
  readonly seconds: number;
  readonly outcome: StepOutcome;
  /** Packages that were missing, so that the step or a part of it did not run. */
  readonly leftOut: readonly SystemPackage[];
}

export interface RunOptions {
  readonly missing: ReadonlySet<SystemPackage>;
  /** On a build machine nothing may be left out. */
  readonly isStrict: boolean;
  readonly say: (line: string) => void;
  readonly now: () => number;
}

/** Runs every step in order, goes on after a failing one, and never throws: one run tells everything. */
export async function runSteps(steps: readonly Step[], options: RunOptions): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    options.say(`▶ ${step.title}`);
    const started = options.now();
    const outcome = await runStep(step, options);
    const seconds = (options.now() - started) / 1000;
    const leftOut = missingFor(step, options.missing);
    results.push({ name: step.name, title: step.title, seconds, outcome, leftOut });
    for (const warning of outcome.warnings) options.say(`  ! ${warning}`);
    for (const problem of outcome.problems) options.say(`  ✗ ${problem.replaceAll('\n', '\n    ')}`);
    const mark = outcome.failed > 0 ? '✗' : outcome.passed > 0 ? '✓' : '–';
    options.say(`${mark} ${step.title}: ${outcome.looked}, ${seconds.toFixed(1)} s`);
  }
  return results;
}

async function runStep(step: Step, options: RunOptions): Promise<StepOutcome> {
  const missing = (step.needs ?? []).filter((name) => options.missing.has(name));
  if (missing.length > 0) {
    const problem = `left out: ${missing.join(', ')} not installed`;
    if (options.isStrict) return { passed: 0, failed: 1, looked: 'nothing', problems: [problem], warnings: [] };
    return { passed: 0, failed: 0, looked: 'left out', problems: [], warnings: [problem] };
  }
  try {
    const outcome = await step.run(options.missing);
    const partly = (step.wants ?? []).filter((name) => options.missing.has(name));
    if (partly.length === 0 || !options.isStrict) return outcome;
    const problem = `a part was left out: ${partly.join(', ')} not installed`;
    return { ...outcome, failed: outcome.failed + 1, problems: [...outcome.problems, problem] };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: 0, failed: 1, looked: 'broke off', problems: [problem], warnings: [] };
  }
}

function missingFor(step: Step, missing: ReadonlySet<SystemPackage>): SystemPackage[] {
  return [...(step.needs ?? []), ...(step.wants ?? [])].filter((name) => missing.has(name));
}
