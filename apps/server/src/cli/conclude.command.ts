import type { Command } from './command.ts';
import { unknownFramework } from './framework-show.command.ts';

export const concludeCommand: Command = {
  name: 'conclude',
  summary: {
    vi: 'Kết luận mức đạt được từ kết quả từng tiêu chí, kèm lý do',
    en: 'Conclude the level from the verdicts, with reasons',
  },
  arguments: [
    { name: 'FRAMEWORK', help: { vi: 'Mã bộ tiêu chuẩn', en: 'Framework id' } },
    {
      name: 'FILE',
      help: {
        vi: 'Tệp JSON: {"verdicts": {"1.1/1": "met", …}} hoặc {"results": {"1.1": 2, …}}; thêm "traits", "evaluatedOn" nếu cần',
        en: 'JSON file: {"verdicts": {"1.1/1": "met", …}} or {"results": {"1.1": 2, …}}; "traits", "evaluatedOn" if needed',
      },
    },
  ],
  options: {},
  printsData: true,
  run: async ({ arguments: [id = '', path = ''], isJson, print, printError, printJson, say }) => {
    const { readInputFile } = await import('./read-input-file.ts');
    const { readPublishedFrameworks } = await import('./read-framework-file.ts');
    const frameworks = await readPublishedFrameworks();
    const framework = frameworks.find((candidate) => candidate.id === id);
    if (!framework) {
      printError(
        say(
          unknownFramework(
            id,
            frameworks.map((candidate) => candidate.id),
          ),
        ),
      );
      return 1;
    }
    const file = await readInputFile(path, 20_000_000);
    if ('refusal' in file) {
      printError(say(file.refusal));
      return 1;
    }
    const { parseVerdictFile } = await import('./parse-verdict-file.ts');
    const input = parseVerdictFile(file.bytes.toString('utf8'), framework);
    if ('refusals' in input) {
      for (const refusal of input.refusals) printError(`${path}: ${say(refusal)}`);
      return 1;
    }
    const { conclude } = await import('@minhchung/domain');
    const conclusion = conclude(framework, input.verdicts, input.options);
    if (isJson) {
      printJson(conclusion);
      return 0;
    }
    const { describeConclusion } = await import('./conclusion-texts.ts');
    for (const line of describeConclusion(conclusion)) print(say(line));
    return 0;
  },
};
