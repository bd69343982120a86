import { applyBatch } from './apply-batch.ts';
import type { Column, TableBatch, TableRow } from './column.ts';
import type { EditableTableProps } from './editable-table-props.ts';
import { moveTarget } from './move-target.ts';
import { planPaste } from './plan-paste.ts';
import type { Hand } from './use-hand.ts';
import type { Selection } from './use-selection.ts';

interface RowActs<Row extends TableRow, Values> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row, Values>[];
  readonly isLocked: (row: Row) => boolean;
  readonly selection: Selection<Row>;
  readonly hand: Hand;
  /** Left out: rows are not moved. */
  readonly onMove: ((row: Row, beforeRowId: string | null) => void) | undefined;
}

/** Adding, removing, moving and emptying rows; the hand stays where the rows were. */
export function useRowActs<Row extends TableRow, Values>(
  props: EditableTableProps<Row, Values>,
  { rows, columns, isLocked, selection, hand, onMove }: RowActs<Row, Values>,
) {
  const { onAdd, onRemove } = props;
  const apply = (batch: TableBatch<Row, Values>) => {
    if (batch.removals.length > 0) hand.awaitRows('remove');
    else if (rows.length === 0 && batch.additions.length > 0) hand.awaitRows('add');
    applyBatch(props, batch);
    if (batch.what === 'remove') selection.unpick();
  };
  return {
    apply,
    add: () => {
      hand.awaitRows('add');
      onAdd?.({});
    },
    remove: (gone: readonly Row[]) => {
      const removals = gone.filter((row) => !isLocked(row));
      const [first] = removals;
      if (!first || !onRemove) return;
      hand.awaitRows('remove');
      hand.setPlace({ row: rows.indexOf(first), column: hand.here.column });
      selection.unpick();
      if (removals.length === 1) onRemove(first);
      else apply({ what: 'remove', changes: [], additions: [], removals });
    },
    move: (row: Row | undefined, by: -1 | 1) => {
      const target = row && moveTarget(rows, row.rowId, by);
      if (!row || target === undefined || !onMove || isLocked(row)) return;
      onMove(row, target);
      hand.goWith(row, rows.indexOf(row) + by);
    },
    /** Empties the cells of the block. */
    clearBlock: () => {
      const { top, bottom, left, right } = selection.box;
      const inBlock = columns.slice(left, right + 1);
      const empty = rows.slice(top, bottom + 1).map(() => inBlock.map(() => ''));
      const plan = planPaste(empty, {
        columns: inBlock,
        rows: rows.slice(top),
        at: { row: 0, column: 0 },
        isLocked,
        mayAdd: false,
        words: { locked: '', outside: '', noRow: '', fixed: '' },
      });
      apply({ what: 'clear', changes: plan.changes, additions: [], removals: [] });
    },
  };
}

export type RowActsOfGrid<Row extends TableRow, Values> = ReturnType<typeof useRowActs<Row, Values>>;
