import { useRef, useState } from 'react';
import { m } from '../i18n/m.ts';
import { Icon } from '../ui/icon.tsx';
import around from './around-table.module.css';
import { BulkBar } from './bulk-bar.tsx';
import { BulkEditDialog } from './bulk-edit-dialog.tsx';
import type { TableRow } from './column.ts';
import { ColumnDialog } from './column-dialog.tsx';
import { paperShares, tableWidth } from './column-width.ts';
import { ColumnsDialog } from './columns-dialog.tsx';
import styles from './editable-table.module.css';
import type { EditableTableProps } from './editable-table-props.ts';
import { EmptyTable } from './empty-table.tsx';
import { PasteReportView } from './paste-report-view.tsx';
import { plainView } from './row-view.ts';
import { sheetOf } from './sheet-of.ts';
import cells from './table-cells.module.css';
import { TableHead } from './table-head.tsx';
import { TableRowView } from './table-row.tsx';
import { TableToolbar } from './table-toolbar.tsx';
import { useGrid } from './use-grid.ts';
import { useTableView } from './use-table-view.ts';

/** Below this a table is seen at one glance and needs no tools. */
const fewRows = 6;

/**
 * A table that is used like a spreadsheet: arrows, Enter, Esc, Tab, blocks of cells, copy and paste, picking rows, sorting,
 * filtering, choice of columns, export of what is seen; Alt + arrow or drag moves a row. It knows nothing about where rows
 * come from.
 */
export function EditableTable<Row extends TableRow, Values>(props: EditableTableProps<Row, Values>) {
  const { label, rows, onAdd, onChange, onRemove, addLabel, empty, footer } = props;
  const wrapper = useRef<HTMLDivElement>(null);
  const view = useTableView(rows, props.columns, props.memoryKey);
  const grid = useGrid(props, view, wrapper);
  const [dialog, setDialog] = useState<
    { readonly kind: 'column'; readonly id: string } | { readonly kind: 'columns' | 'bulk' } | null
  >(null);
  const { selection, clipboard, drag } = grid;
  const hasActions = Boolean(onRemove || props.onMove);
  const hasBox = Boolean((onRemove || onChange) && rows.length > 1);
  const canMove = Boolean(props.onMove && view.isPlain);
  const hasTools = rows.length >= fewRows || !view.isPlain || view.hidden.size > 0;
  const chosen = selection.chosen.filter((row) => !props.isLocked?.(row));
  const opened = dialog?.kind === 'column' ? view.columns.find(({ id }) => id === dialog.id) : undefined;
  const close = () => setDialog(null);
  return (
    <div className={styles.block} ref={wrapper}>
      {hasTools && (
        <TableToolbar
          search={view.wishes.search}
          shown={view.rows.length}
          total={rows.length}
          isPlain={view.isPlain}
          hiddenCount={view.hidden.size}
          onSearch={(search) => view.apply({ ...view.wishes, search })}
          onPlain={() => view.apply(plainView)}
          onColumns={() => setDialog({ kind: 'columns' })}
          onExport={async () => {
            const { saveSheet } = await import('./save-sheet.ts');
            await saveSheet(sheetOf(view.columns, view.rows, m.tableNumber()), label);
          }}
        />
      )}
      {rows.length === 0 ? (
        <EmptyTable
          label={label}
          titles={view.columns.filter(({ parse }) => parse).map(({ title }) => title)}
          onPaste={onAdd && onChange && props.blank ? clipboard.onPaste : undefined}
        >
          {empty}
        </EmptyTable>
      ) : (
        <div className={styles.scroll}>
          <table
            className={`${styles.table} ${cells.cells}`}
            aria-label={label}
            style={{ width: tableWidth(view.columns, hasActions) }}
            data-pin={(view.columns[0]?.width ?? 99) <= 12 || undefined}
            {...grid.table}
            {...(hasBox ? { 'aria-multiselectable': true } : {})}
          >
            <colgroup className={styles.shares}>
              {paperShares(view.columns).map((width, index) => (
                <col key={view.columns[index - 1]?.id ?? 'number'} style={{ width }} />
              ))}
            </colgroup>
            <TableHead
              view={view}
              hasActions={hasActions}
              box={
                hasBox
                  ? {
                      isAll: selection.picked.size > 0 && view.rows.every(({ rowId }) => selection.picked.has(rowId)),
                      onChange: () => (selection.picked.size > 0 ? selection.unpick() : selection.pickAll()),
                    }
                  : undefined
              }
              onColumn={hasTools ? (id) => setDialog({ kind: 'column', id }) : undefined}
            />
            <tbody>
              {view.rows.map((row, index) => {
                const isActive = grid.here.row === index;
                const isInBlock = selection.isBlock && selection.box.top <= index && index <= selection.box.bottom;
                const refused = grid.refused?.rowId === row.rowId ? grid.refused : undefined;
                return (
                  <TableRowView
                    key={row.rowId}
                    row={row}
                    index={index}
                    columns={view.columns}
                    name={props.rowName?.(row) || String(index + 1)}
                    activeColumn={isActive ? grid.here.column : -1}
                    isOpen={isActive && grid.isEditing}
                    from={isInBlock ? selection.box.left : -1}
                    to={isInBlock ? selection.box.right : -1}
                    isPicked={selection.picked.has(row.rowId)}
                    isLocked={props.isLocked?.(row) ?? false}
                    isEditable={Boolean(onChange)}
                    hasBox={hasBox}
                    canUp={canMove ? index > 0 : undefined}
                    canDown={canMove ? index < view.rows.length - 1 : undefined}
                    canRemove={Boolean(onRemove)}
                    hasActions={hasActions}
                    hasGrip={canMove}
                    isDragged={drag.dragged === row.rowId}
                    isOver={drag.dragged !== null && drag.over === row.rowId}
                    cellNote={props.cellNote}
                    refusedColumn={refused?.columnId}
                    refusal={refused?.text}
                    editor={isActive && grid.isEditing ? grid.editor : undefined}
                  />
                );
              })}
            </tbody>
          </table>
          {view.rows.length === 0 && <p className={styles.none}>{m.tblNothingFound()}</p>}
        </div>
      )}
      {grid.refused && (
        <p role="alert" className={around.message}>
          {grid.refused.text}
        </p>
      )}
      {clipboard.report && (
        <PasteReportView
          report={clipboard.report}
          onTake={clipboard.takeRead}
          onClose={() => {
            grid.comeBack();
            clipboard.closeReport();
          }}
        />
      )}
      {selection.chosen.length > 0 && (
        <BulkBar
          count={selection.chosen.length}
          onEdit={onChange && chosen.length > 0 ? () => setDialog({ kind: 'bulk' }) : undefined}
          onRemove={onRemove && chosen.length > 0 ? () => grid.remove(chosen) : undefined}
          onUnpick={() => {
            grid.comeBack();
            selection.unpick();
          }}
        />
      )}
      {rows.length > 0 && footer && <div className={around.footer}>{footer}</div>}
      {onAdd && (
        <button type="button" className={around.add} data-add onClick={grid.add}>
          <Icon name="add" /> {addLabel ?? m.tableAddRow()}
        </button>
      )}
      {opened && <ColumnDialog column={opened} rows={rows} wishes={view.wishes} onApply={view.apply} onClose={close} />}
      {dialog?.kind === 'columns' && (
        <ColumnsDialog columns={props.columns} hidden={view.hidden} onHide={view.hide} onClose={close} />
      )}
      {dialog?.kind === 'bulk' && (
        <BulkEditDialog
          columns={view.columns}
          rows={chosen}
          startColumn={view.columns[grid.here.column]?.id}
          onApply={grid.apply}
          onClose={close}
        />
      )}
    </div>
  );
}
