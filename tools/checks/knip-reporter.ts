import type { ReporterOptions } from 'knip';

/** Knip's own JSON says nothing about how many files it looked at; this does. */
export default function reportWithCounts({ issues, counters }: ReporterOptions): void {
  const list = Object.values(issues).flatMap((byFile) =>
    Object.values(byFile).flatMap((bySymbol) => Object.values(bySymbol)),
  );
  const short = list.map(({ type, filePath, symbol, line }) => ({
    type,
    path: filePath.replace(`${process.cwd()}/`, ''),
    symbol,
    line,
  }));
  process.stdout.write(`${JSON.stringify({ processed: counters.processed, issues: short })}\n`);
}
