import { type ReactNode, useRef } from 'react';
import { m } from '../i18n/m.ts';
import { Icon } from '../ui/icon.tsx';
import { CellEditor } from './cell-editor.tsx';
import type { CellNote, Column, TableRow } from './column.ts';
import styles from './editable-table.module.css';
import { RowActions } from './row-actions.tsx';
import { useGrid } from './use-grid.ts';

export interface EditableTableProps<Row extends TableRow, Values> {
  /** Name of the table for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column<Row, Values>[];
  readonly rows: readonly Row[];
  /** Left out: the table is only read. */
  readonly onChange?: ((row: Row, values: Partial<Values>) => void) | undefined;
  /** Adds a row at the end, with values when it comes from the clipboard. */
  readonly onAdd?: ((values: Partial<Values>) => void) | undefined;
  readonly onRemove?: ((row: Row) => void) | undefined;
  readonly onMove?: ((row: Row, beforeRowId: string | null) => void) | undefined;
  readonly addLabel?: string;
  /** What belongs here and who usually enters it; shown while there are no rows. */
  readonly empty: ReactNode;
  /** Lines below the rows, such as totals. */
  readonly footer?: ReactNode;
  readonly cellNote?: (row: Row, columnId: string) => CellNote | null;
  /** How a row is called when it is moved or removed. */
  readonly rowName?: (row: Row) => string;
  readonly onFocusCell?: (row: Row, columnId: string) => void;
}

/**
 * A table that is used like a spreadsheet: arrows, Enter, Esc, Tab, paste from Excel, Alt + arrow or drag to move a row.
 * It knows nothing about where rows come from.
 */
export function EditableTable<Row extends TableRow, Values>(props: EditableTableProps<Row, Values>) {
  const { label, columns, rows, onAdd, addLabel, empty, footer } = props;
  const wrapper = useRef<HTMLDivElement>(null);
  const grid = useGrid(props, wrapper);
  const hasActions = Boolean(props.onRemove || props.onMove);
  return (
    <div className={styles.block}>
      {rows.length === 0 ? (
        <div className={styles.empty}>{empty}</div>
      ) : (
        <div className={styles.scroll} ref={wrapper}>
          <table className={styles.table} aria-label={label} {...grid.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.numberHead}>
                  {m.tableNumber()}
                </th>
                {columns.map((column) => (
                  <th
                    key={column.id}
                    scope="col"
                    data-align={column.align ?? 'start'}
                    style={column.width ? { width: `${column.width}rem`, minWidth: `${column.width}rem` } : undefined}
                  >
                    {column.title}
                  </th>
                ))}
                {hasActions && (
                  <th scope="col" className={styles.actionsHead}>
                    <span className="visually-hidden">{m.tableActions()}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, rowIndex) => (
                <tr key={row.rowId} {...grid.dropTarget(row, rowIndex)}>
                  <th scope="row" className={styles.number} {...grid.dragHandle(row)}>
                    {props.onMove && (
                      <span className={styles.grip}>
                        <Icon name="grip" size={14} />
                      </span>
                    )}
                    {rowIndex + 1}
                  </th>
                  {columns.map((column, columnIndex) => {
                    const note = props.cellNote?.(row, column.id) ?? grid.refusal(row, column.id);
                    const isOpen = grid.isOpen(rowIndex, columnIndex);
                    return (
                      <td
                        key={column.id}
                        data-align={column.align ?? 'start'}
                        data-tone={note?.tone}
                        data-open={isOpen || undefined}
                        title={note?.text}
                        {...grid.cell(row, rowIndex, columnIndex)}
                      >
                        {isOpen ? <CellEditor column={column} row={row} grid={grid} /> : column.text(row)}
                        {note && !isOpen && <span className="visually-hidden">. {note.text}</span>}
                      </td>
                    );
                  })}
                  {hasActions && (
                    <td className={styles.actions}>
                      <RowActions
                        row={row}
                        rows={rows}
                        name={props.rowName?.(row) ?? String(rowIndex + 1)}
                        onMove={props.onMove}
                        onRemove={grid.remove}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {grid.message && (
        <p role="alert" className={styles.message}>
          {grid.message}
        </p>
      )}
      {rows.length > 0 && footer && <div className={styles.footer}>{footer}</div>}
      {onAdd && (
        <button type="button" className={styles.add} onClick={grid.add}>
          <Icon name="add" /> {addLabel ?? m.tableAddRow()}
        </button>
      )}
    </div>
  );
}
