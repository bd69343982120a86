import type { ImportView } from '@minhchung/contract';
import { type Framework, searchKey } from '@minhchung/domain';
import type { PlanDraft } from '@minhchung/importer';

type Hint = ImportView['frameworkHints'][number];

/** `19/2018/TT-BGDĐT`, with the spaces and dashes that slip into it. */
const CIRCULAR = /(\d{1,3})\s*\/\s*(\d{4})\s*\/\s*TT\s*[-–]\s*BGD\s*(?:&\s*)?ĐT/giu;

/** Which published framework each part of the paper seems to follow. Parts of one paper may follow different ones. */
export function frameworkHints(draft: PlanDraft, frameworks: readonly Framework[]): Hint[] {
  const cited = (part: string, text: string | null | undefined): Hint[] => {
    const found = frameworksCited(text ?? '', frameworks, draft.head.date);
    return found.map(({ framework, words }) => ({ part, frameworkId: framework.id, text: words }));
  };
  return [
    ...cited('/legalBases', draft.legalBases.map((basis) => basis.text).join('\n')),
    ...cited('/scope', draft.scope?.text),
    ...cited('/tool', draft.tool?.text),
    ...titles(
      '/workingGroups',
      draft.workingGroups.flatMap((group) => group.standardTitle ?? []),
      frameworks,
      draft.head.date,
    ),
    ...titles('/assignments', standardTitles(draft), frameworks, draft.head.date),
  ];
}

/** The framework that parts of this paper cite, those of evaluation only: a number that no framework carries is no hint. */
function frameworksCited(text: string, frameworks: readonly Framework[], date: string | null) {
  const found = new Map<string, { framework: Framework; words: string }>();
  for (const match of text.matchAll(CIRCULAR)) {
    const number = `${match[1]}/${match[2]}/`;
    const framework = inForce(
      frameworks.filter((one) => one.legalBasis.number.startsWith(number)),
      date,
    );
    if (framework && !found.has(framework.id)) found.set(framework.id, { framework, words: match[0] });
  }
  return [...found.values()];
}

/** Of versions of one circular the one in force on the paper's date; else the first. */
function inForce(candidates: readonly Framework[], date: string | null): Framework | undefined {
  return (date ? candidates.find((framework) => wasInForce(framework, date)) : undefined) ?? candidates[0];
}

export function wasInForce({ legalBasis }: Framework, date: string): boolean {
  return legalBasis.effectiveFrom <= date && (legalBasis.effectiveTo === null || date <= legalBasis.effectiveTo);
}

/** Titles of whole standards in the table of assignments; rows per criterion say nothing here. */
function standardTitles(draft: PlanDraft): string[] {
  const rows = draft.assignments?.rows ?? [];
  if (rows.some((row) => row.criterion !== null)) return [];
  return rows.flatMap((row) => row.content ?? []);
}

/** A list of titles follows the framework that has most of them, when it has all of them or all but one. */
function titles(
  part: string,
  printed: readonly string[],
  frameworks: readonly Framework[],
  date: string | null,
): Hint[] {
  if (printed.length === 0) return [];
  const scored = frameworks
    .map((framework) => {
      const known = new Set(framework.standards.map((standard) => titleKey(standard.title.vi)));
      return { framework, hits: printed.filter((title) => known.has(titleKey(title))).length };
    })
    .sort((a, b) => b.hits - a.hits);
  const best = scored[0]?.hits ?? 0;
  const isLikely = best > 0 && best >= printed.length - 1;
  const framework = isLikely
    ? inForce(
        scored.filter(({ hits }) => hits === best).map((one) => one.framework),
        date,
      )
    : undefined;
  return [{ part, frameworkId: framework?.id ?? null, text: printed.join(' · ').slice(0, 600) }];
}

function titleKey(title: string): string {
  return searchKey(title)
    .replace(/\bva\b|[.,;:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
