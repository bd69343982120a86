import type { Command } from './command.ts';

export const frameworkListCommand: Command = {
  name: 'framework list',
  summary: { vi: 'Liệt kê các bộ tiêu chuẩn có sẵn', en: 'List the frameworks that come with the product' },
  arguments: [],
  options: {},
  printsData: true,
  run: async ({ isJson, language, print, printJson, say }) => {
    const { readPublishedFrameworks } = await import('./read-framework-file.ts');
    const rows = (await readPublishedFrameworks()).map(({ id, version, status, legalBasis, title, standards }) => ({
      id,
      version,
      status,
      number: legalBasis.number,
      effectiveFrom: legalBasis.effectiveFrom,
      effectiveTo: legalBasis.effectiveTo,
      title: title[language],
      standards: standards.length,
      criteria: standards.reduce((count, standard) => count + standard.criteria.length, 0),
    }));
    if (isJson) {
      printJson(rows);
      return 0;
    }
    for (const row of rows) {
      const state = say(
        row.status === 'current' ? { vi: 'hiện hành', en: 'current' } : { vi: 'lịch sử', en: 'historic' },
      );
      print(`${row.id.padEnd(22)} ${row.number.padEnd(18)} ${state.padEnd(10)} ${row.title}`);
    }
    return 0;
  },
};
