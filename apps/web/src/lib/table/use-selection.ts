import { useMemo, useState } from 'react';
import type { TableRow } from './column.ts';
import type { GridPlace } from './grid-keyboard.ts';
import { boxOf, pickedThrough, toggled } from './selection.ts';

/** The block of cells around the hand, and the rows picked by their boxes. */
export function useSelection<Row extends TableRow>(rows: readonly Row[], here: GridPlace) {
  const [anchor, setAnchor] = useState<GridPlace | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [lastPicked, setLastPicked] = useState<string | null>(null);
  const box = boxOf({ anchor: anchor ?? here, head: here });
  const isBlock = anchor !== null && (box.top !== box.bottom || box.left !== box.right);
  const { top, bottom } = box;
  const chosen = useMemo(() => {
    if (picked.size > 0) return rows.filter(({ rowId }) => picked.has(rowId));
    return isBlock && top !== bottom ? rows.slice(top, bottom + 1) : [];
  }, [rows, picked, isBlock, top, bottom]);
  return {
    anchor,
    box,
    isBlock,
    picked,
    /** Rows that an act on several rows concerns. */
    chosen,
    setAnchor,
    pick: (rowId: string, isThrough: boolean) => {
      const order = rows.map((row) => row.rowId);
      setPicked(isThrough ? pickedThrough(picked, order, lastPicked, rowId) : toggled(picked, rowId));
      setLastPicked(rowId);
      setAnchor(null);
    },
    pickAll: () => {
      setAnchor(null);
      setPicked(new Set(rows.map(({ rowId }) => rowId)));
    },
    unpick: () => {
      setAnchor(null);
      setPicked(new Set());
    },
  };
}

export type Selection<Row extends TableRow> = ReturnType<typeof useSelection<Row>>;
