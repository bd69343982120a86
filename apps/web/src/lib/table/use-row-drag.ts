import { type DragEvent, useState } from 'react';
import type { TableRow } from './column.ts';

/** Moving a row by its handle; the keyboard way is Alt with an arrow. */
export function useRowDrag<Row extends TableRow>(
  rows: readonly Row[],
  onMove: ((row: Row, beforeRowId: string | null) => void) | undefined,
) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const table = onMove
    ? {
        onDragStart: (event: DragEvent) => {
          const rowId = rowIdOf(event.target);
          if (!rowId) return;
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', rowId);
          setDragged(rowId);
        },
        onDragEnd: end,
        onDragOver: (event: DragEvent) => {
          if (!dragged) return;
          event.preventDefault();
          setOver(rowIdOf(event.target));
        },
        onDrop: (event: DragEvent) => {
          if (!dragged) return;
          event.preventDefault();
          const target = rowIdOf(event.target);
          const moving = rows.find((one) => one.rowId === dragged);
          if (moving && target && target !== dragged) onMove(moving, dropPlace(rows, dragged, target));
          end();
        },
      }
    : {};
  return { dragged, over, table };
}

function rowIdOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null) : null;
}

function dropPlace(rows: readonly TableRow[], moving: string, target: string): string | null {
  const from = rows.findIndex((row) => row.rowId === moving);
  const to = rows.findIndex((row) => row.rowId === target);
  return from < to ? (rows[to + 1]?.rowId ?? null) : target;
}
