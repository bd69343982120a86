import { z } from 'zod';
import { root } from '../run/root.ts';
import { localProgram, runCommand } from '../run/run-command.ts';
import type { CheckReport } from '../run/step.ts';

const reportSchema = z.object({
  processed: z.number(),
  issues: z.array(z.object({ type: z.string(), path: z.string(), symbol: z.string(), line: z.number().optional() })),
});

/** Files, exports and dependencies that nothing uses, found by knip. */
export async function checkDeadCode(folder: string = root): Promise<CheckReport> {
  const { output } = await runCommand(
    localProgram('knip'),
    ['--no-progress', '--no-config-hints', '--reporter', `${root}/tools/checks/knip-reporter.ts`],
    { cwd: folder },
  );
  const start = output.indexOf('{"processed"');
  if (start < 0) return { looked: 0, unit: 'files', problems: [output.trim()] };
  return deadCodeReport(JSON.parse(output.slice(start).split('\n')[0] ?? ''));
}

export function deadCodeReport(json: unknown): CheckReport {
  const { processed, issues } = reportSchema.parse(json);
  return {
    looked: processed,
    unit: 'files',
    problems: issues.map(({ type, path, symbol, line }) =>
      type === 'files'
        ? `${path}: no one imports this file`
        : `${path}:${line ?? 1} unused or unlisted (${type}): ${symbol}`,
    ),
  };
}
