import { checkConclusion } from './check-conclusion.ts';
import { checkCriteria } from './check-criteria.ts';
import { checkFrame } from './check-frame.ts';
import type { Framework } from './framework.ts';
import { frameworkShape } from './framework-shape.ts';
import type { FrameworkProblem, Report } from './shape.ts';

export type CheckedFramework = { framework: Framework } | { problems: readonly FrameworkProblem[] };

/**
 * Checks the parsed content of a framework file: first fields and types (unknown keys refused, both languages
 * everywhere), then what the fields say together (unique codes, a requirement or a reason at every level, every measure
 * declared, a rule and an outcome for every level, the known number of criteria). All problems are returned, each with
 * its place, the first ones only of shape because meaning cannot be read from a misshapen file.
 */
export function checkFramework(value: unknown): CheckedFramework {
  const problems: FrameworkProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  if (!frameworkShape(value, '$', report)) return { problems };
  checkFrame(value, report);
  checkCriteria(value, report);
  checkConclusion(value, report);
  return problems.length === 0 ? { framework: value } : { problems };
}
