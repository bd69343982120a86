import type { Step } from './step.ts';

/** The steps that were named on the command line, in their own order; all of them when none was. */
export function chooseSteps(
  steps: readonly Step[],
  parameters: readonly string[],
): { steps: readonly Step[] } | { unknown: readonly string[] } {
  const names = parameters.filter((parameter) => !parameter.startsWith('--'));
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) return { unknown };
  return { steps: names.length === 0 ? steps : steps.filter((step) => names.includes(step.name)) };
}
