import type { Command } from './command.ts';
import { nearest } from './nearest.ts';

export const frameworkShowCommand: Command = {
  name: 'framework show',
  summary: { vi: 'In tiêu chuẩn, tiêu chí của một bộ', en: 'Print the standards and criteria of a framework' },
  arguments: [{ name: 'ID', help: { vi: 'Mã của bộ, ví dụ tt57-2026-general', en: 'Its id, e.g. tt57-2026-general' } }],
  options: {},
  printsData: true,
  run: async ({ arguments: [id = ''], isJson, language, print, printError, printJson, say }) => {
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
    if (isJson) {
      printJson(framework);
      return 0;
    }
    print(`${framework.id} · ${framework.title[language]}`);
    print(`${framework.legalBasis.number}: ${framework.legalBasis.officialTitle[language]}`);
    for (const standard of framework.standards) {
      print('');
      print(`${say({ vi: 'Tiêu chuẩn', en: 'Standard' })} ${standard.code}: ${standard.title[language]}`);
      for (const criterion of standard.criteria) {
        const mark = criterion.mandatory ? say({ vi: ' (bắt buộc)', en: ' (mandatory)' }) : '';
        print(`  ${criterion.code.padEnd(5)} ${criterion.title[language]}${mark}`);
      }
    }
    return 0;
  },
};

export function unknownFramework(id: string, known: readonly string[]): { vi: string; en: string } {
  const guess = nearest(id, known);
  return {
    vi: `Không có bộ tiêu chuẩn "${id}".${guess ? ` Có phải "${guess}"?` : ''} Xem: minhchung framework list`,
    en: `There is no framework "${id}".${guess ? ` Did you mean "${guess}"?` : ''} See: minhchung framework list`,
  };
}
