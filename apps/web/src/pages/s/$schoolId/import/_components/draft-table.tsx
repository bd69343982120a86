import type { ImportSource } from '@minhchung/contract';
import { memo, useMemo } from 'react';
import { m } from '../../../../../lib/i18n/m.ts';
import type { TableBatch } from '../../../../../lib/table/column.ts';
import { EditableTable } from '../../../../../lib/table/editable-table.tsx';
import type { DraftRow } from '../_lib/draft-columns.ts';
import { isJson } from '../_lib/pointer.ts';
import { rowOrigins } from '../_lib/row-origins.ts';
import type { DraftTable } from '../_lib/section-parts.ts';
import { DOUBT } from '../_lib/source-index.ts';

interface DraftTableViewProps {
  readonly table: DraftTable;
  readonly rows: readonly unknown[];
  readonly source: ImportSource;
  readonly isReadOnly: boolean;
  readonly onPut: (pointer: string, value: unknown) => void;
  readonly onFocus: (pointer: string) => void;
}

/** A table of the draft, used like a spreadsheet. Its rows have no ids of their own: they are named by their place. */
export const DraftTableView = memo(function DraftTableView(props: DraftTableViewProps) {
  const { table, rows, source, isReadOnly, onPut, onFocus } = props;
  const origins = useMemo(() => rowOrigins(rows, table.pointer, source), [rows, table.pointer, source]);
  const shown: DraftRow[] = rows.map((row, at) => ({ ...(isJson(row) ? row : {}), rowId: `${table.pointer}/${at}` }));
  const indexOf = (row: DraftRow) => shown.findIndex((one) => one.rowId === row.rowId);
  const pointerOf = (row: DraftRow, columnId: string) => {
    const origin = origins[indexOf(row)];
    return origin === null || origin === undefined ? null : `${table.pointer}/${origin}/${columnId}`;
  };
  const editing = isReadOnly
    ? {}
    : {
        onChange: (row: DraftRow, values: Partial<DraftRow>) =>
          onPut(
            table.pointer,
            rows.map((one, at) => (at === indexOf(row) && isJson(one) ? { ...one, ...values } : one)),
          ),
        onAdd: (values: Partial<DraftRow>) =>
          onPut(table.pointer, [...rows, { ...table.blank, ...ordered(table.blank, rows.length), ...values }]),
        // All of it in one step: two puts one after the other would each begin from the rows of before.
        onMany: ({ changes, additions, removals }: TableBatch<DraftRow, Partial<DraftRow>>) => {
          const typed = new Map(changes.map(({ row, values }) => [indexOf(row), values]));
          const gone = new Set(removals.map(indexOf));
          const kept = rows
            .map((one, at) => (isJson(one) ? { ...one, ...typed.get(at) } : one))
            .filter((_, at) => !gone.has(at));
          const added = additions.map((values, at) => ({
            ...table.blank,
            ...ordered(table.blank, kept.length + at),
            ...values,
          }));
          onPut(table.pointer, [...kept, ...added]);
        },
        onRemove: (row: DraftRow) =>
          onPut(
            table.pointer,
            rows.filter((_, at) => at !== indexOf(row)),
          ),
        onMove: (row: DraftRow, before: string | null) =>
          onPut(table.pointer, moved(rows, indexOf(row), before === null ? rows.length : placeIn(shown, before))),
      };
  return (
    <div data-table={table.pointer} data-columns={table.columns.map((column) => column.id).join(' ')}>
      <EditableTable<DraftRow, Partial<DraftRow>>
        label={table.title}
        columns={table.columns}
        rows={shown}
        empty={<p>{m.impRowsEmpty()}</p>}
        {...editing}
        cellNote={(row, columnId) => {
          const pointer = pointerOf(row, columnId);
          const known = pointer === null ? undefined : source.provenance[pointer];
          return known && known.confidence < DOUBT ? { tone: 'doubt', text: m.impDoubtTitle() } : null;
        }}
        onFocusCell={(row, columnId) => {
          const pointer = pointerOf(row, columnId);
          if (pointer) onFocus(pointer);
        }}
      />
    </div>
  );
});

/** Rows of some lists carry their number. */
function ordered(blank: object, count: number): object {
  return 'order' in blank ? { order: count + 1 } : {};
}

function placeIn(rows: readonly DraftRow[], rowId: string): number {
  const at = rows.findIndex((row) => row.rowId === rowId);
  return at < 0 ? rows.length : at;
}

function moved(rows: readonly unknown[], from: number, to: number): unknown[] {
  const row = rows[from];
  const rest = rows.filter((_, at) => at !== from);
  const target = to > from ? to - 1 : to;
  return [...rest.slice(0, target), row, ...rest.slice(target)];
}
