import { useState } from 'react';
import type { Column, TableRow } from './column.ts';
import { hiddenColumns, keepHiddenColumns } from './column-memory.ts';
import { type AppliedView, applyView, plainView, type ViewWishes, viewedRows } from './row-view.ts';

/** Which rows and columns of a table are seen, and in which order. */
export function useTableView<Row extends TableRow, Values>(
  rows: readonly Row[],
  columns: readonly Column<Row, Values>[],
  memoryKey: string | undefined,
) {
  const [applied, setApplied] = useState<AppliedView | null>(null);
  const [hidden, setHidden] = useState(() => hiddenColumns(memoryKey));
  const [shownOf, setShownOf] = useState({ columns, hidden, shown: visible(columns, hidden) });
  // The same list as long as nothing changed, so that the rows need not be drawn again.
  const isCurrent = shownOf.columns === columns && shownOf.hidden === hidden;
  const current = isCurrent ? shownOf : { columns, hidden, shown: visible(columns, hidden) };
  if (!isCurrent) setShownOf(current);
  return {
    rows: viewedRows(rows, applied),
    columns: current.shown,
    hidden,
    wishes: applied?.wishes ?? plainView,
    isPlain: applied === null,
    apply: (wishes: ViewWishes) => setApplied(applyView(rows, columns, wishes)),
    hide: (next: ReadonlySet<string>) => {
      keepHiddenColumns(memoryKey, next);
      setHidden(next);
    },
  };
}

export type TableView<Row extends TableRow, Values> = ReturnType<typeof useTableView<Row, Values>>;

/** The first column tells which row it is and stays. */
function visible<Row, Values>(columns: readonly Column<Row, Values>[], hidden: ReadonlySet<string>) {
  return columns.filter(({ id }, index) => index === 0 || !hidden.has(id));
}
