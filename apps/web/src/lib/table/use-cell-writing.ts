import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Column, TableRow } from './column.ts';

interface Refusal {
  readonly rowId: string;
  readonly columnId: string;
  readonly text: string;
}

interface CellWriting<Row extends TableRow, Values> {
  readonly onChange: ((row: Row, values: Partial<Values>) => void) | undefined;
  readonly isLocked: (row: Row) => boolean;
}

/** Opening a cell, and keeping or refusing what was typed into it. */
export function useCellWriting<Row extends TableRow, Values>({ onChange, isLocked }: CellWriting<Row, Values>) {
  const [isEditing, setEditing] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const draft = useRef('');
  return {
    isEditing,
    refused,
    draft,
    /** False when the text cannot be kept; the reason then stands at the cell. */
    write: (row: Row | undefined, column: Column<Row, Values> | undefined, text: string): boolean => {
      if (!row || !column?.parse || !onChange || isLocked(row)) return true;
      if (text === (column.source ?? column.text)(row)) return true;
      const parsed = column.parse(text, row);
      if ('refusal' in parsed) {
        const typed = text === '' ? '' : ` “${text}” –`;
        setRefused({ rowId: row.rowId, columnId: column.id, text: `${column.title}:${typed} ${parsed.refusal}` });
        return false;
      }
      setRefused(null);
      onChange(row, parsed.values);
      return true;
    },
    isEditable: (row: Row | undefined, column: Column<Row, Values> | undefined): boolean =>
      Boolean(row && onChange && column?.parse && !isLocked(row)),
    // Synchronously, so that the letter that opened the cell is typed into it, whatever the input method.
    open: () => flushSync(() => setEditing(true)),
    close: () => setEditing(false),
    /** Leaves the cell as it was. */
    cancel: () => {
      setRefused(null);
      setEditing(false);
    },
  };
}
