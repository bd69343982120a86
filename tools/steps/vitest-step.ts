import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { root } from '../run/root.ts';
import { localProgram, runCommand } from '../run/run-command.ts';
import type { StepOutcome } from '../run/step.ts';

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

export interface VitestRun {
  /** Project of vitest.config.ts. */
  readonly project: string;
  /** Distinguishes two runs of one project in `test-results/`. */
  readonly label?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Something that tests need is missing on this machine, which is told at the end of the run. */
  readonly maySkip?: boolean;
}

export async function runVitest({
  project,
  label = project,
  env = {},
  maySkip = false,
}: VitestRun): Promise<StepOutcome> {
  const file = join(root, 'test-results', `${label}.json`);
  const parameters = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { exitCode, output } = await runCommand(localProgram('vitest'), parameters, { env });
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return brokeOff(output);
  return vitestOutcome(JSON.parse(text), exitCode, output, maySkip);
}

/** A skipped test counts as failed: it says nothing about the school. So does a file that could not be loaded. */
export function vitestOutcome(json: unknown, exitCode: number, output: string, maySkip = false): StepOutcome {
  const report = reportSchema.parse(json);
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const failures = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter((test) => test.status === 'failed' || (test.status !== 'passed' && !maySkip))
      .map((test) => `${relative(name)}: ${test.fullName} (${test.status})\n${firstLines(test.failureMessages?.[0])}`),
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  const counted = report.numFailedTests + unloaded.length + (maySkip ? 0 : skipped);
  const problems = [...unloaded.map(({ name, message }) => `${relative(name)}: ${firstLines(message)}`), ...failures];
  // An error outside any test (an unhandled rejection, a leaked handle) fails the run only.
  const isHidden = exitCode !== 0 && counted === 0;
  const isEmpty = report.numPassedTests === 0 && counted === 0;
  return {
    passed: report.numPassedTests,
    failed: counted + (isHidden || isEmpty ? 1 : 0),
    looked: `${report.numPassedTests + counted} tests in ${report.testResults.length} files`,
    problems: [...problems, ...(isHidden ? [lastLines(output)] : []), ...(isEmpty ? ['no test was run'] : [])],
    warnings: maySkip && skipped > 0 ? [`${skipped} tests skipped`] : [],
  };
}

function brokeOff(output: string): StepOutcome {
  return { passed: 0, failed: 1, looked: 'broke off', problems: [lastLines(output)], warnings: [] };
}

const relative = (path: string): string => path.replace(`${root}/`, '');
const firstLines = (text = ''): string => text.split('\n').slice(0, 12).join('\n');
/** Without colours and the dots of passed tests. */
const lastLines = (text: string): string =>
  stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => !line.includes('·') && line.trim() !== '' && line.length < 1000)
    .slice(-30)
    .join('\n');
