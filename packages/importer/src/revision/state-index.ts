import type { PaperRow, WorkspaceRow } from './revision.ts';
import { identityOf } from './row-identity.ts';

/** Rows by the row that they hang on, and what those under a row say. */
export interface ChildIndex<Row> {
  under(parent: string): readonly Row[];
  wordsUnder(parent: string): string;
}

export function paperChildren<Row extends PaperRow>(rows: readonly Row[]): ChildIndex<Row> {
  return childIndex(rows, (row) => row.parentRef);
}

export function workspaceChildren(rows: readonly WorkspaceRow[]): ChildIndex<WorkspaceRow> {
  return childIndex(rows, (row) => row.parentId);
}

function childIndex<Row extends { readonly section: string; readonly values: PaperRow['values'] }>(
  rows: readonly Row[],
  parentOf: (row: Row) => string | null,
): ChildIndex<Row> {
  const byParent = new Map<string, Row[]>();
  for (const row of rows) {
    const parent = parentOf(row);
    if (parent === null) continue;
    const known = byParent.get(parent);
    if (known) known.push(row);
    else byParent.set(parent, [row]);
  }
  const under = (parent: string) => byParent.get(parent) ?? [];
  return {
    under,
    wordsUnder: (parent) =>
      under(parent)
        .map((row) => identityOf(row.section).words(row.values, ''))
        .join(' '),
  };
}
