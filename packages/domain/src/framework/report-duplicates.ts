import type { Report } from './shape.ts';

/** Reports each value that stands a second time; `place` gives the path of the entry at an index. */
export function reportDuplicates(
  values: readonly (string | number)[],
  place: (index: number) => string,
  report: Report,
): void {
  const seen = new Set<string | number>();
  values.forEach((value, index) => {
    if (seen.has(value)) report({ path: place(index), code: 'duplicate', params: { value }, fix: 'renameOne' });
    seen.add(value);
  });
}
