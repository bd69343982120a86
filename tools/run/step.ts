import type { SystemPackage } from './system-packages.ts';

/** One line of the table at the end. A check counts as one test; a test step counts its single tests. */
export interface StepOutcome {
  readonly passed: number;
  readonly failed: number;
  /** What was looked at, with its number: "412 files". */
  readonly looked: string;
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

export interface Step {
  /** Typed after `npm test --`. */
  readonly name: string;
  readonly title: string;
  /** Debian packages without which the step cannot run at all. */
  readonly needs?: readonly SystemPackage[];
  /** Debian packages without which a part of its tests cannot run. */
  readonly wants?: readonly SystemPackage[];
  /** `missing` are the Debian packages that are not there; a part that needs one may then be left out. */
  run(missing: ReadonlySet<SystemPackage>): Promise<StepOutcome>;
}

/** What a check says: how many things it looked at, and what is wrong with them. */
export interface CheckReport {
  readonly looked: number;
  readonly unit: string;
  readonly problems: readonly string[];
  readonly warnings?: readonly string[];
}

/** A check that looked at nothing has not passed. */
export function checkOutcome(report: CheckReport): StepOutcome {
  const problems = report.looked > 0 ? report.problems : [...report.problems, `looked at 0 ${report.unit}`];
  return {
    passed: problems.length === 0 ? 1 : 0,
    failed: problems.length === 0 ? 0 : 1,
    looked: `${report.looked} ${report.unit}`,
    problems,
    warnings: report.warnings ?? [],
  };
}
