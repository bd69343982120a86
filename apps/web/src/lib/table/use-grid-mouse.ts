import { type MouseEvent, useRef } from 'react';
import type { TableRow } from './column.ts';
import { boxRowOf, isSamePlace, placeOf } from './grid-elements.ts';
import type { GridPlace } from './grid-keyboard.ts';
import type { Hand } from './use-hand.ts';
import type { Selection } from './use-selection.ts';

interface GridMouse<Row extends TableRow> {
  readonly rows: readonly Row[];
  readonly isEditing: boolean;
  /** A row is being carried to another place: then cells are not chosen. */
  readonly isDragging: boolean;
  readonly hand: Hand;
  readonly selection: Selection<Row>;
  readonly onOpen: () => void;
  readonly onRemove: (rows: readonly Row[]) => void;
  readonly onMove: (row: Row | undefined, by: -1 | 1) => void;
}

/** Mouse and finger on a grid: choosing and opening cells, blocks of cells, boxes and the buttons of rows. */
export function useGridMouse<Row extends TableRow>(grid: GridMouse<Row>) {
  const { rows, isEditing, isDragging, hand, selection, onOpen, onRemove, onMove } = grid;
  const { here, goTo } = hand;
  const pressedAt = useRef<{ place: GridPlace; wasHere: boolean } | null>(null);
  return {
    onClick: (event: MouseEvent<HTMLElement>) => {
      const box = boxRowOf(event.target);
      const row = rows[box ?? -1];
      if (row) selection.pick(row.rowId, event.shiftKey);
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-act]') : null;
      const acted = rows.find(({ rowId }) => rowId === button?.closest<HTMLElement>('[data-row]')?.dataset.row);
      if (button?.dataset.act === 'remove' && acted) onRemove([acted]);
      if (button?.dataset.act === 'up') onMove(acted, -1);
      if (button?.dataset.act === 'down') onMove(acted, 1);
      const at = placeOf(event.target);
      const clicked = at && rows[at.row];
      if (!clicked || isEditing) return;
      if (event.ctrlKey || event.metaKey) selection.pick(clicked.rowId, false);
      else if (!event.shiftKey && pressedAt.current?.wasHere) onOpen();
    },
    onDoubleClick: (event: MouseEvent) => {
      if (placeOf(event.target)) onOpen();
    },
    onMouseDown: (event: MouseEvent) => {
      const at = placeOf(event.target);
      if (!at || isEditing || event.button !== 0) return;
      // On a touch screen the first tap opens; with a mouse the first click chooses.
      const isTouch = window.matchMedia('(pointer: coarse)').matches;
      pressedAt.current = {
        place: at,
        wasHere: isTouch || (isSamePlace(at, here) && event.currentTarget.contains(document.activeElement)),
      };
      if (!event.shiftKey) return;
      event.preventDefault();
      selection.setAnchor(selection.anchor ?? here);
      goTo(at);
    },
    onMouseOver: (event: MouseEvent) => {
      const at = event.buttons === 1 && !isEditing && !isDragging ? placeOf(event.target) : null;
      if (!at || !pressedAt.current || isSamePlace(at, here)) return;
      selection.setAnchor(pressedAt.current.place);
      goTo(at);
    },
    onMouseUp: () => {
      if (pressedAt.current && !isSamePlace(pressedAt.current.place, here)) pressedAt.current = null;
    },
  };
}
