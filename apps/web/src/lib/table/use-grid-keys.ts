import type { KeyboardEvent, RefObject } from 'react';
import type { Column, TableRow } from './column.ts';
import { boxAt, boxRowOf, placeOf, readKey } from './grid-elements.ts';
import { type GridAction, type GridPlace, keyInEditor, keyOnBox, keyOnCell } from './grid-keyboard.ts';
import type { useCellWriting } from './use-cell-writing.ts';
import type { Hand } from './use-hand.ts';
import type { RowActsOfGrid } from './use-row-acts.ts';
import type { Selection } from './use-selection.ts';

interface GridKeys<Row extends TableRow, Values> {
  readonly wrapper: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row, Values>[];
  readonly hand: Hand;
  readonly selection: Selection<Row>;
  readonly writing: ReturnType<typeof useCellWriting<Row, Values>>;
  readonly acts: RowActsOfGrid<Row, Values>;
  readonly onOpen: () => void;
  readonly onCommit: (text: string, next: GridPlace | null) => void;
}

/** What each key does on a cell, in an open cell and on the box of a row. */
export function useGridKeys<Row extends TableRow, Values>(grid: GridKeys<Row, Values>) {
  const { wrapper, rows, columns, hand, selection, writing, acts, onOpen, onCommit } = grid;
  const { here, goTo } = hand;
  const size = { rows: rows.length, columns: columns.length };
  const row = rows[here.row];

  const clear = () => {
    if (selection.picked.size > 0) acts.remove(selection.chosen);
    else if (selection.isBlock) acts.clearBlock();
    else writing.write(row, columns[here.column], '');
  };

  const act = (action: GridAction, event: KeyboardEvent) => {
    if (action.kind === 'none') return;
    if (!(action.kind === 'edit' && action.with === 'typing')) event.preventDefault();
    switch (action.kind) {
      case 'go':
        selection.setAnchor(null);
        goTo(action.place);
        break;
      case 'extend':
        selection.setAnchor(selection.anchor ?? here);
        goTo(action.place);
        break;
      case 'edit':
        onOpen();
        break;
      case 'clear':
        clear();
        break;
      case 'commit':
        onCommit(writing.draft.current, action.place);
        break;
      case 'cancel':
        hand.comeBack();
        writing.cancel();
        break;
      case 'removeRow':
        acts.remove(selection.chosen.length > 0 ? selection.chosen : row ? [row] : []);
        break;
      case 'moveRow':
        acts.move(row, action.by);
        break;
      case 'pickRow':
        if (row) selection.pick(row.rowId, false);
        break;
      case 'pickAll':
        selection.pickAll();
        break;
      case 'unpick':
        selection.unpick();
        break;
      case 'goToBox':
        boxAt(wrapper.current, here.row)?.focus();
        break;
    }
  };

  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing || writing.isEditing) return;
      const box = boxRowOf(event.target);
      if (placeOf(event.target)) act(keyOnCell(here, readKey(event), size), event);
      else if (box !== null) {
        const next = keyOnBox(box, readKey(event), size);
        if (next) event.preventDefault();
        else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') act({ kind: 'pickAll' }, event);
        else if (event.key === 'Escape') act({ kind: 'unpick' }, event);
        else if (event.key === 'Delete') act({ kind: 'removeRow' }, event);
        if (next && 'box' in next) boxAt(wrapper.current, next.box)?.focus();
        if (next && 'cell' in next) goTo(next.cell);
      }
    },
    keyInEditor: (event: KeyboardEvent, isLong: boolean) => {
      event.stopPropagation();
      // While an input method composes a word, its keys are its own.
      if (event.nativeEvent.isComposing) return;
      act(keyInEditor(here, readKey(event), size, isLong), event);
    },
  };
}
