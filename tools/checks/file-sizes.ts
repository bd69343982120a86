import type { SourceFile } from '../run/source-files.ts';
import type { CheckReport } from '../run/step.ts';

const WARNING = 300;
const LIMIT = 500;

/** Files of more than 300 lines are named, more than 500 are refused. */
export function checkFileSizes(files: readonly SourceFile[]): CheckReport {
  const lengths = files.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
  const say = ({ path, lines }: { path: string; lines: number }) => `${path}: ${lines} lines`;
  return {
    looked: files.length,
    unit: 'files',
    problems: lengths.filter(({ lines }) => lines > LIMIT).map(say),
    warnings: lengths.filter(({ lines }) => lines > WARNING && lines <= LIMIT).map(say),
  };
}
