import { type RefObject, useEffect, useRef, useState } from 'react';
import { addButtonIn, cellAt } from './grid-elements.ts';
import { type GridPlace, type GridSize, within } from './grid-keyboard.ts';

/** The cell under the hand; the focus of the browser goes with it. */
export function useHand(wrapper: RefObject<HTMLElement | null>, size: GridSize, isEditing: boolean) {
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const rowsBefore = useRef<{ readonly count: number; readonly act: 'add' | 'remove' } | null>(null);
  const here = within(place, size);

  useEffect(() => {
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
      setPlace(next);
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
