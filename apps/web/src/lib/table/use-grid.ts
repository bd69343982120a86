import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { m } from '../i18n/m.ts';
import { readClipboardCells } from './clipboard-cells.ts';
import type { CellNote, Column, TableRow } from './column.ts';
import type { EditableTableProps } from './editable-table.tsx';
import { type GridAction, type GridPlace, type Key, keyInEditor, keyOnCell, within } from './grid-keyboard.ts';
import { moveTarget } from './move-target.ts';

interface Refusal {
  readonly rowId: string;
  readonly columnId: string;
  readonly text: string;
}

/** State and events of an editable table; the drawing is in `EditableTable`. */
export function useGrid<Row extends TableRow, Values>(
  props: EditableTableProps<Row, Values>,
  wrapper: RefObject<HTMLDivElement | null>,
) {
  const { columns, rows, onChange, onAdd, onMove, onRemove, onFocusCell } = props;
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const [isEditing, setEditing] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const draft = useRef('');
  const wantsFocus = useRef<boolean>(false);
  const rowsWhenAdding = useRef<number | null>(null);
  const rowsWhenRemoving = useRef<number | null>(null);
  const size = { rows: rows.length, columns: columns.length };
  const here = within(place, size);

  useEffect(() => {
    if (!wantsFocus.current || isEditing) return;
    wantsFocus.current = false;
    cellAt(wrapper.current, here)?.focus();
  });

  // The hand goes on in the row that was just added.
  useEffect(() => {
    if (rowsWhenAdding.current === null || rows.length <= rowsWhenAdding.current) return;
    rowsWhenAdding.current = null;
    wantsFocus.current = true;
    setPlace({ row: rows.length - 1, column: 0 });
  }, [rows.length]);

  // A removed row takes the focus along: the hand goes on in the row that takes its place.
  useEffect(() => {
    if (rowsWhenRemoving.current === null || rows.length >= rowsWhenRemoving.current) return;
    rowsWhenRemoving.current = null;
    wantsFocus.current = true;
    setPlace((last) => within({ ...last }, { rows: rows.length, columns: columns.length }));
  }, [rows.length, columns.length]);

  const remove = (row: Row) => {
    rowsWhenRemoving.current = rows.length;
    setPlace({ row: rows.indexOf(row), column: here.column });
    onRemove?.(row);
  };

  const isEditable = (column: Column<Row, Values>) => Boolean(onChange && column.parse);

  const write = (row: Row | undefined, column: Column<Row, Values> | undefined, text: string): boolean => {
    if (!row || !column?.parse || !onChange) return false;
    if (text === (column.source ?? column.text)(row)) return true;
    const parsed = column.parse(text, row);
    if ('refusal' in parsed) {
      setRefused({ rowId: row.rowId, columnId: column.id, text: `${column.title}: ${parsed.refusal}` });
      return false;
    }
    setRefused(null);
    onChange(row, parsed.values);
    return true;
  };

  const open = () => {
    const column = columns[here.column];
    if (!column || !isEditable(column)) return;
    // Synchronously, so that the letter that opened the cell is typed into it, whatever the input method.
    flushSync(() => setEditing(true));
  };

  const commit = (text: string, next: GridPlace | null) => {
    if (!isEditing) return;
    write(rows[here.row], columns[here.column], text);
    setEditing(false);
    if (next) {
      wantsFocus.current = true;
      setPlace(next);
    }
  };

  const act = (action: GridAction, event: KeyboardEvent) => {
    if (action.kind === 'none') return;
    if (!(action.kind === 'edit' && action.with === 'typing')) event.preventDefault();
    const row = rows[here.row];
    switch (action.kind) {
      case 'go':
        wantsFocus.current = true;
        setPlace(action.place);
        break;
      case 'edit':
        open();
        break;
      case 'clear':
        write(row, columns[here.column], '');
        break;
      case 'commit':
        commit(draft.current, action.place);
        break;
      case 'cancel':
        wantsFocus.current = true;
        setEditing(false);
        break;
      case 'removeRow':
        if (row && onRemove) remove(row);
        break;
      case 'moveRow': {
        const target = row && moveTarget(rows, row.rowId, action.by);
        if (row && target !== undefined && onMove) {
          onMove(row, target);
          wantsFocus.current = true;
          setPlace({ row: here.row + action.by, column: here.column });
        }
        break;
      }
    }
  };

  return {
    draft,
    remove: onRemove ? remove : undefined,
    add: () => {
      rowsWhenAdding.current = rows.length;
      onAdd?.({});
    },
    message: refused ? refused.text : null,
    refusal: (row: Row, columnId: string): CellNote | null =>
      refused?.rowId === row.rowId && refused.columnId === columnId ? { tone: 'error', text: refused.text } : null,
    isOpen: (row: number, column: number) => isEditing && here.row === row && here.column === column,
    keyInEditor: (event: KeyboardEvent, isLong: boolean) => {
      event.stopPropagation();
      // While an input method composes a word, its keys are its own.
      if (event.nativeEvent.isComposing) return;
      act(keyInEditor(here, readKey(event), size, isLong), event);
    },
    commit: (text: string) => commit(text, null),
    cell: (row: Row, rowIndex: number, columnIndex: number) => ({
      role: 'gridcell',
      'aria-readonly': !columns[columnIndex] || !isEditable(columns[columnIndex]),
      tabIndex: here.row === rowIndex && here.column === columnIndex ? 0 : -1,
      'data-place': `${rowIndex}:${columnIndex}`,
      onFocus: () => {
        if (here.row !== rowIndex || here.column !== columnIndex) setPlace({ row: rowIndex, column: columnIndex });
        const column = columns[columnIndex];
        if (column) onFocusCell?.(row, column.id);
      },
      onClick: () => {
        if (here.row === rowIndex && here.column === columnIndex && !isEditing) open();
        else if (!isEditing) setPlace({ row: rowIndex, column: columnIndex });
      },
      onDoubleClick: open,
      onKeyDown: (event: KeyboardEvent) => {
        if (!event.nativeEvent.isComposing && !isEditing) act(keyOnCell(here, readKey(event), size), event);
      },
    }),
    dragHandle: (row: Row) =>
      onMove
        ? {
            draggable: true,
            onDragStart: (event: DragEvent) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', row.rowId);
              setDragged(row.rowId);
            },
            onDragEnd: () => {
              setDragged(null);
              setOver(null);
            },
          }
        : {},
    dropTarget: (row: Row, _rowIndex: number) =>
      onMove && dragged
        ? {
            'data-over': over === row.rowId || undefined,
            'data-dragged': dragged === row.rowId || undefined,
            onDragOver: (event: DragEvent) => {
              event.preventDefault();
              setOver(row.rowId);
            },
            onDrop: (event: DragEvent) => {
              event.preventDefault();
              const moving = rows.find((one) => one.rowId === dragged);
              if (moving && moving.rowId !== row.rowId) onMove(moving, dropPlace(rows, moving.rowId, row.rowId));
              setDragged(null);
              setOver(null);
            },
          }
        : {},
    // A table that is walked cell by cell is a grid (WAI-ARIA grid pattern).
    table: {
      role: 'grid',
      onCopy: (event: ClipboardEvent) => {
        const row = rows[here.row];
        const column = columns[here.column];
        if (isEditing || !row || !column || (document.getSelection()?.toString() ?? '') !== '') return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', column.text(row));
      },
      onPaste: (event: ClipboardEvent) => {
        if (isEditing || !onChange) return;
        event.preventDefault();
        const cells = readClipboardCells(event.clipboardData.getData('text/plain'));
        const merged = mergePasted(cells, columns.slice(here.column), rows.slice(here.row));
        if ('refusal' in merged) {
          setRefused({ rowId: '', columnId: '', text: merged.refusal });
          return;
        }
        setRefused(null);
        for (const { row, values } of merged.changes) onChange(row, values);
        if (onAdd) for (const values of merged.additions) onAdd(values);
      },
    },
  };
}

/** Nothing of a pasted block is kept when one of its cells cannot be: half a block is worse than none. */
function mergePasted<Row extends TableRow, Values>(
  cells: readonly (readonly string[])[],
  columns: readonly Column<Row, Values>[],
  rows: readonly Row[],
) {
  const changes: { row: Row; values: Partial<Values> }[] = [];
  const additions: Partial<Values>[] = [];
  const pattern = rows[0];
  if (!pattern) return { changes, additions };
  for (const [index, line] of cells.entries()) {
    const row = rows[index];
    let values: Partial<Values> = {};
    for (const [offset, text] of line.entries()) {
      const column = columns[offset];
      if (!column?.parse) continue;
      const parsed = column.parse(textOfChoice(column, row ?? pattern, text.trim()), row ?? pattern);
      if ('refusal' in parsed)
        return { refusal: m.tablePasteRefused({ row: index + 1, column: column.title, reason: parsed.refusal }) };
      values = { ...values, ...parsed.values };
    }
    if (row) changes.push({ row, values });
    else additions.push(values);
  }
  return { changes, additions };
}

/** A pasted label stands for the choice of that name. */
function textOfChoice<Row, Values>(column: Column<Row, Values>, row: Row, text: string): string {
  return column.choices?.(row).find((choice) => choice.label === text)?.value ?? text;
}

function dropPlace(rows: readonly TableRow[], moving: string, target: string): string | null {
  const from = rows.findIndex((row) => row.rowId === moving);
  const to = rows.findIndex((row) => row.rowId === target);
  return from < to ? (rows[to + 1]?.rowId ?? null) : target;
}

function readKey(event: KeyboardEvent): Key {
  return { key: event.key, isShift: event.shiftKey, isAlt: event.altKey, isCommand: event.ctrlKey || event.metaKey };
}

function cellAt(wrapper: HTMLElement | null, place: GridPlace): HTMLElement | null {
  return wrapper?.querySelector<HTMLElement>(`[data-place="${place.row}:${place.column}"]`) ?? null;
}
