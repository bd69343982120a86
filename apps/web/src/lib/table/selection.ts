import type { GridPlace } from './grid-keyboard.ts';

/** A block of cells: where it was begun and where the hand is. */
export interface CellRange {
  readonly anchor: GridPlace;
  readonly head: GridPlace;
}

export interface RangeBox {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function boxOf({ anchor, head }: CellRange): RangeBox {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

/** The same rows with this one picked, or no longer picked. */
export function toggled(picked: ReadonlySet<string>, rowId: string): ReadonlySet<string> {
  const next = new Set(picked);
  if (!next.delete(rowId)) next.add(rowId);
  return next;
}

/** The picked rows and all from one row to another, in either direction. */
export function pickedThrough(
  picked: ReadonlySet<string>,
  rowIds: readonly string[],
  from: string | null,
  to: string,
): ReadonlySet<string> {
  const end = rowIds.indexOf(to);
  const start = from === null ? end : rowIds.indexOf(from);
  if (end < 0 || start < 0) return toggled(picked, to);
  return new Set([...picked, ...rowIds.slice(Math.min(start, end), Math.max(start, end) + 1)]);
}
