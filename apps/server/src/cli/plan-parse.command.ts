import { basename } from 'node:path';
import type { Command } from './command.ts';

/** The importer refuses texts over 20 MB with its own words; this only keeps a mistaken disk image out of memory. */
const largestPlanFile = 200_000_000;

export const planParseCommand: Command = {
  name: 'plan parse',
  summary: {
    vi: 'Đọc một kế hoạch tự đánh giá (.docx, .html, .txt, .pdf) và cho biết đã hiểu gì',
    en: 'Read a self-evaluation plan (.docx, .html, .txt, .pdf) and tell what was understood',
  },
  arguments: [{ name: 'FILE', help: { vi: 'Tệp kế hoạch', en: 'The plan file' } }],
  options: {},
  printsData: true,
  run: async ({ arguments: [path = ''], isJson, language, print, printError, printJson, say }) => {
    const { readInputFile } = await import('./read-input-file.ts');
    const input = await readInputFile(path, largestPlanFile);
    if ('refusal' in input) {
      printError(say(input.refusal));
      return 1;
    }
    const { ImportRefused, parsePlan, refusalMessage } = await import('@minhchung/importer');
    try {
      const parsed = await parsePlan({ bytes: input.bytes, fileName: basename(path) });
      if (isJson) {
        printJson({
          plan: parsed.plan,
          provenance: parsed.provenance,
          notUnderstood: parsed.notUnderstood,
          classification: parsed.classification,
          warnings: parsed.warnings,
        });
        return 0;
      }
      const { summarisePlan } = await import('./plan-summary.ts');
      for (const line of summarisePlan(parsed)) print(say(line));
      return 0;
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      printError(`${path}: ${refusalMessage(error, language)}`);
      return 1;
    }
  },
};
