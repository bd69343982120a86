import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../run/root.ts';
import { localProgram, runCommand } from '../run/run-command.ts';
import type { StepOutcome } from '../run/step.ts';

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.string(),
      results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
    }),
  ),
});
type Suite = { specs: z.infer<typeof specSchema>[]; suites?: Suite[] | undefined };
const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(specSchema), suites: z.array(suiteSchema).optional() }),
);
const reportSchema = z.object({
  suites: z.array(suiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
});

export async function runPlaywright(): Promise<StepOutcome> {
  const file = join(root, 'test-results', 'journeys.json');
  const { output } = await runCommand(
    localProgram('playwright'),
    ['test', '--config', 'e2e/playwright.config.ts', '--reporter=json'],
    { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' } },
  );
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined)
    return { passed: 0, failed: 1, looked: 'broke off', problems: [output.slice(-4000)], warnings: [] };
  return playwrightOutcome(JSON.parse(text));
}

/** A journey that passes only at the second try is not accepted: it counts as failed. */
export function playwrightOutcome(json: unknown): StepOutcome {
  const report = reportSchema.parse(json);
  const tests = specsOf(report.suites).flatMap((spec) => spec.tests.map((test) => ({ spec, test })));
  const failed = tests.filter(({ test }) => test.status !== 'expected');
  const problems = [
    ...report.errors.map((error) => error.message ?? 'the runner failed'),
    ...failed.map(({ spec, test }) => {
      const message = test.results.find((result) => result.error)?.error?.message ?? test.status;
      return `${spec.file}: ${spec.title} [${test.projectName}]\n${message.split('\n').slice(0, 14).join('\n')}`;
    }),
    ...(tests.length === 0 ? ['no journey was made'] : []),
  ];
  return {
    passed: tests.length - failed.length,
    failed: Math.max(failed.length, problems.length > 0 ? 1 : 0),
    looked: `${tests.length} journeys`,
    problems,
    warnings: [],
  };
}

function specsOf(suites: readonly Suite[]): Suite['specs'] {
  return suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites ?? [])]);
}
