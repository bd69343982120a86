import { type KeyboardEvent, useRef, useState } from 'react';

/** One cell of a grid takes the Tab key; arrows, Home, End and Page Up or Down walk from there. */
export function useGridFocus(rows: number, columns: number, start: number) {
  const [at, setAt] = useState({ row: 0, column: start });
  const table = useRef<HTMLTableElement>(null);
  const row = Math.min(at.row, Math.max(0, rows - 1));
  const column = Math.min(at.column, Math.max(0, columns - 1));

  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepOf(event.key, event.ctrlKey || event.metaKey, { row, column }, { rows, columns });
    if (!next) return;
    event.preventDefault();
    setAt(next);
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}.${next.column}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return {
    table,
    onKeyDown,
    cell: (ofRow: number, ofColumn: number) => ({
      'data-cell': `${ofRow}.${ofColumn}`,
      tabIndex: ofRow === row && ofColumn === column ? 0 : -1,
      onFocus: () => setAt({ row: ofRow, column: ofColumn }),
    }),
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads; null for a key that moves nothing. */
export function stepOf(
  key: string,
  isFar: boolean,
  { row, column }: Place,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Place | null {
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'PageUp':
      return { row: within(row - 10, rows), column };
    case 'PageDown':
      return { row: within(row + 10, rows), column };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
