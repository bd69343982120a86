import type { SourceFile } from '../run/source-files.ts';
import type { CheckReport } from '../run/step.ts';
import { hasMarks } from './wording-rules.ts';

/** Names and examples that stay Vietnamese in every language of the interface. */
const NAMES = [
  'Minh Chứng',
  'Tiếng Việt',
  'Cốc Cốc',
  // Examples of what a paper prints, in the fields of that paper.
  'Trường Tiểu học Lương Sơn',
  'TM. HỘI ĐỒNG',
  'CHỦ TỊCH',
  'HIỆU TRƯỞNG',
  // Code of a kind of paper (NĐ 30/2020, Phụ lục III).
  'QĐ',
];

/** Files that read what people type, show a paper, or hold both languages themselves. */
const OTHERWISE: ReadonlySet<string> = new Set([
  'apps/web/src/lib/api/problem.ts',
  'apps/web/src/lib/evidence-needs/need-period.ts',
  'apps/web/src/lib/format/dates.ts',
  'apps/web/src/lib/format/numbers.ts',
  'apps/web/src/pages/s/$schoolId/c/$cycleId/resources/_lib/speaks-of-people.ts',
  'apps/web/src/pages/s/$schoolId/school/_components/letterhead-preview.tsx',
]);

const COMMENTS = /(`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** The web application says nothing in Vietnamese but through its wordings: other readers would see it too. */
export function checkHardCodedWords(sources: readonly SourceFile[]): CheckReport {
  const looked = sources.filter(({ path }) => !path.includes('.test.') && !OTHERWISE.has(path));
  const problems = looked.flatMap(({ path, text }) => {
    const code = text.replace(COMMENTS, (found, literal?: string) => literal ?? found.replace(/[^\n]/g, ''));
    return code.split('\n').flatMap((line, index) => {
      const rest = NAMES.reduce((left, name) => left.replaceAll(name, ''), line);
      return hasMarks(rest)
        ? [`${path}:${index + 1}: Vietnamese outside of the wordings: ${line.trim().slice(0, 80)}`]
        : [];
    });
  });
  return { looked: looked.length, unit: 'sources', problems };
}
