import { runCommand } from '../run/run-command.ts';
import { checkOutcome, type StepOutcome } from '../run/step.ts';

export interface CommandCheck {
  readonly command: string;
  readonly parameters: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Reads from the output how many things were looked at. */
  readonly looked: (output: string) => number;
  readonly unit: string;
  /** What of the output to show when the program fails. */
  readonly problems?: (output: string) => readonly string[];
}

/** A program as one check: it passes with exit code 0 and something looked at. */
export async function runCommandCheck(check: CommandCheck): Promise<StepOutcome> {
  const { exitCode, output } = await runCommand(check.command, check.parameters, check.env ? { env: check.env } : {});
  const found = exitCode === 0 ? [] : (check.problems ?? lastLines)(output);
  const problems = exitCode !== 0 && found.length === 0 ? [`exit code ${exitCode}`] : found;
  return checkOutcome({ looked: check.looked(output), unit: check.unit, problems });
}

/** The number that follows or precedes in the first place where `pattern` with one group fits. */
export function numberFrom(pattern: RegExp): (output: string) => number {
  return (output) => Number((pattern.exec(output)?.[1] ?? '0').replaceAll(/\D/g, ''));
}

function lastLines(output: string): string[] {
  return [output.trim().split('\n').slice(-60).join('\n')];
}
