import { type RefObject, useEffect, useRef, useState } from 'react';
import type { TableRow } from './column.ts';
import { addButtonIn, cellAt } from './grid-elements.ts';
import { type GridPlace, within } from './grid-keyboard.ts';

/** The cell under the hand; the focus of the browser goes with it. */
export function useHand(
  wrapper: RefObject<HTMLElement | null>,
  rows: readonly TableRow[],
  columnCount: number,
  isEditing: boolean,
) {
  const size = { rows: rows.length, columns: columnCount };
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const rowsBefore = useRef<{ readonly count: number; readonly act: 'add' | 'remove' } | null>(null);
  const moving = useRef<{ readonly rowId: string; readonly to: number } | null>(null);
  const here = within(place, size);

  useEffect(() => {
    // A row that is carried to another place in the page loses the focus on the way.
    if (moving.current && rows[moving.current.to]?.rowId === moving.current.rowId) {
      moving.current = null;
      wantsFocus.current = true;
    }
    if (!wantsFocus.current || isEditing) return;
    wantsFocus.current = false;
    // The last row is gone, and its cells with it: what comes next is a new one.
    (cellAt(wrapper.current, here) ?? addButtonIn(wrapper.current))?.focus();
  });

  // The hand goes on in the row that was added, or in the one that takes the place of a removed one.
  useEffect(() => {
    const before = rowsBefore.current;
    if (!before || (before.act === 'add' ? size.rows <= before.count : size.rows >= before.count)) return;
    rowsBefore.current = null;
    wantsFocus.current = true;
    if (before.act === 'add') setPlace({ row: size.rows - 1, column: 0 });
    else setPlace((last) => within({ ...last }, { rows: size.rows, columns: size.columns }));
  }, [size.rows, size.columns]);

  return {
    here,
    setPlace,
    goTo: (next: GridPlace) => {
      wantsFocus.current = true;
      moving.current = null;
      setPlace(next);
    },
    /** With a row to its new place, as soon as it is there. */
    goWith: ({ rowId }: TableRow, to: number) => {
      moving.current = { rowId, to };
      setPlace({ row: to, column: here.column });
    },
    /** The focus comes back to the cell under the hand after the next drawing. */
    comeBack: () => {
      wantsFocus.current = true;
    },
    /** Rows are about to be added or removed: the hand follows once they are. */
    awaitRows: (act: 'add' | 'remove') => {
      rowsBefore.current = { count: size.rows, act };
    },
  };
}

export type Hand = ReturnType<typeof useHand>;
