import type { ReactNode } from 'react';
import type { CellNote, Column, TableBatch, TableRow } from './column.ts';

export interface EditableTableProps<Row extends TableRow, Values> {
  /** Name of the table for those who hear it, and of the file when it is exported. */
  readonly label: string;
  readonly columns: readonly Column<Row, Values>[];
  readonly rows: readonly Row[];
  /** Left out: the table is only read. */
  readonly onChange?: ((row: Row, values: Partial<Values>) => void) | undefined;
  /** Adds a row at the end. */
  readonly onAdd?: ((values: Partial<Values>) => void) | undefined;
  readonly onRemove?: ((row: Row) => void) | undefined;
  readonly onMove?: ((row: Row, beforeRowId: string | null) => void) | undefined;
  /** Several rows at once, kept as a whole or not at all; left out: one after the other. */
  readonly onMany?: ((batch: TableBatch<Row, Values>) => void) | undefined;
  /** Rows that this person only reads. */
  readonly isLocked?: ((row: Row) => boolean) | undefined;
  readonly addLabel?: string;
  /** What a new row begins with: pasted rows are read against it, into an empty table too. */
  readonly blank?: Row | undefined;
  /** What belongs here and who usually enters it; shown while there are no rows. */
  readonly empty: ReactNode;
  /** Lines below the rows, such as totals. */
  readonly footer?: ReactNode;
  readonly cellNote?: (row: Row, columnId: string) => CellNote | null;
  /** How a row is called when it is moved or removed. */
  readonly rowName?: (row: Row) => string;
  readonly onFocusCell?: (row: Row, columnId: string) => void;
  /** Under which the choice of columns is remembered. */
  readonly memoryKey?: string | undefined;
}
