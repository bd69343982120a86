import { type ComponentProps, useMemo } from 'react';
import { m } from '../i18n/m.ts';
import { Icon } from '../ui/icon.tsx';
import { CellEditor } from './cell-editor.tsx';
import type { CellNote, Column, TableRow } from './column.ts';
import styles from './editable-table.module.css';
import { RowButtons } from './row-actions.tsx';

interface TableRowProps<Row extends TableRow, Values> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column<Row, Values>[];
  readonly name: string;
  /** Column under the hand, -1 when the hand is in another row. */
  readonly activeColumn: number;
  readonly isOpen: boolean;
  /** First and last column of the block of cells in this row; -1 for none. */
  readonly from: number;
  readonly to: number;
  readonly isPicked: boolean;
  readonly isLocked: boolean;
  readonly isEditable: boolean;
  readonly hasBox: boolean;
  /** Left out: rows are not moved. */
  readonly canUp: boolean | undefined;
  readonly canDown: boolean | undefined;
  readonly canRemove: boolean;
  readonly hasActions: boolean;
  readonly hasGrip: boolean;
  readonly isDragged: boolean;
  readonly isOver: boolean;
  readonly cellNote: ((row: Row, columnId: string) => CellNote | null) | undefined;
  /** The column that refused what was typed, and why. */
  readonly refusedColumn: string | undefined;
  readonly refusal: string | undefined;
  /** Only given to the row whose cell is open, so that the others need not be drawn again. */
  readonly editor: ComponentProps<typeof CellEditor>['grid'] | undefined;
}

/** A table that is walked cell by cell has cells of a grid (WAI-ARIA grid pattern). */
const gridCell = (isReadOnly: boolean) => ({ role: 'gridcell', 'aria-readonly': isReadOnly });

/** A row is drawn again only when something of it changed: three hundred of them stay fluid. */
export function TableRowView<Row extends TableRow, Values>(props: TableRowProps<Row, Values>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: every property of the row by itself; the object is always new.
  return useMemo(() => drawRow(props), Object.values(props));
}

function drawRow<Row extends TableRow, Values>(props: TableRowProps<Row, Values>) {
  const { row, index, columns, name, activeColumn, isOpen, from, to, isPicked, isLocked, editor } = props;
  const noteOf = (columnId: string): CellNote | null =>
    props.refusedColumn === columnId && props.refusal
      ? { tone: 'error', text: props.refusal }
      : (props.cellNote?.(row, columnId) ?? null);
  const grip = props.hasGrip && (
    <span className={styles.grip}>
      <Icon name="grip" size={14} />
    </span>
  );
  return (
    <tr
      data-row={row.rowId}
      data-over={props.isOver || undefined}
      data-dragged={props.isDragged || undefined}
      data-picked={isPicked || undefined}
      data-locked={isLocked || undefined}
      aria-selected={props.hasBox ? isPicked : undefined}
    >
      <th scope="row" className={styles.number} draggable={props.hasGrip || undefined}>
        {props.hasBox ? (
          <label className={styles.box}>
            {grip}
            <input
              type="checkbox"
              className="no-print"
              data-box={index}
              checked={isPicked}
              readOnly
              tabIndex={activeColumn >= 0 ? 0 : -1}
              aria-label={m.tblPickRow({ name })}
            />
            {index + 1}
          </label>
        ) : (
          <span className={styles.box}>
            {grip}
            {index + 1}
          </span>
        )}
      </th>
      {columns.map((column, at) => {
        const note = noteOf(column.id);
        const isHere = isOpen && activeColumn === at;
        return (
          <td
            key={column.id}
            {...gridCell(!props.isEditable || isLocked || !column.parse)}
            tabIndex={activeColumn === at ? 0 : -1}
            data-place={`${index}:${at}`}
            data-align={column.align ?? 'start'}
            data-tone={note?.tone}
            data-open={isHere || undefined}
            data-block={(from <= at && at <= to) || undefined}
            title={note?.text}
          >
            {isHere && editor ? <CellEditor column={column} row={row} grid={editor} /> : column.text(row)}
            {note && !isHere && <span className="visually-hidden">. {note.text}</span>}
          </td>
        );
      })}
      {props.hasActions && (
        <td className={styles.actions}>
          {!isLocked && (
            <RowButtons
              name={name}
              canUp={props.canUp}
              canDown={props.canDown}
              canRemove={props.canRemove}
              isReached={activeColumn >= 0}
            />
          )}
        </td>
      )}
    </tr>
  );
}
