import type { Command } from './command.ts';

export const frameworkCheckCommand: Command = {
  name: 'framework check',
  summary: {
    vi: 'Kiểm tra một tệp bộ tiêu chuẩn: nêu chỗ sai và cách sửa',
    en: 'Check a framework file: name what is wrong, where, and the fix',
  },
  arguments: [{ name: 'FILE', help: { vi: 'Tệp YAML', en: 'YAML file' } }],
  options: {},
  printsData: true,
  run: async ({ arguments: [path = ''], isJson, language, print, printError, printJson, say }) => {
    const { readInputFile } = await import('./read-input-file.ts');
    const input = await readInputFile(path, 20_000_000);
    if ('refusal' in input) {
      printError(say(input.refusal));
      return 1;
    }
    const { readFrameworkFile } = await import('./read-framework-file.ts');
    const { describeFix, describeFrameworkProblem } = await import('./framework-problem-texts.ts');
    const file = await readFrameworkFile(path);
    if (isJson) {
      printJson({ file: path, problems: file.kind === 'framework' ? [] : file.problems });
      return file.kind === 'framework' ? 0 : 1;
    }
    if (file.kind === 'framework') {
      const criteria = file.framework.standards.reduce((count, standard) => count + standard.criteria.length, 0);
      const { length } = file.framework.standards;
      print(
        say({
          vi: `${path}: đúng (${file.framework.id}, ${length} tiêu chuẩn, ${criteria} tiêu chí).`,
          en: `${path}: correct (${file.framework.id}, ${length} standards, ${criteria} criteria).`,
        }),
      );
      return 0;
    }
    if (file.kind === 'notYaml') {
      for (const { line, message } of file.problems) print(`${path}:${line}: ${message}`);
      return 1;
    }
    for (const problem of file.problems) {
      print(`${path}:${problem.line}: ${problem.path}`);
      print(`  ${describeFrameworkProblem(problem, language)}`);
      print(`  → ${describeFix(problem, language)}`);
    }
    return 1;
  },
};
