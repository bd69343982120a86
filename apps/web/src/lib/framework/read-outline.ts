import { isRecord } from '../api/problem.ts';

interface Titled {
  readonly code: string;
  readonly title: { readonly vi: string; readonly en: string };
}

export interface CriterionOutline extends Titled {
  readonly isMandatory: boolean;
}

export interface StandardOutline extends Titled {
  readonly criteria: readonly CriterionOutline[];
}

/** Codes and titles of a framework file, all that the matrix needs; what is not readable is left out. */
export function readOutline(content: unknown): readonly StandardOutline[] {
  if (!isRecord(content) || !Array.isArray(content.standards)) return [];
  return content.standards.flatMap((standard) => {
    const head = readTitled(standard);
    if (!head || !isRecord(standard) || !Array.isArray(standard.criteria)) return [];
    const criteria = standard.criteria.flatMap((criterion) => {
      const inner = readTitled(criterion);
      return inner ? [{ ...inner, isMandatory: isRecord(criterion) && criterion.mandatory === true }] : [];
    });
    return [{ ...head, criteria }];
  });
}

function readTitled(value: unknown): Titled | null {
  if (!isRecord(value) || typeof value.code !== 'string' || !isRecord(value.title)) return null;
  const { vi, en } = value.title;
  return typeof vi === 'string' ? { code: value.code, title: { vi, en: typeof en === 'string' ? en : vi } } : null;
}
