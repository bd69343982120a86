import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { applyBatch } from './apply-batch.ts';
import type { Column, TableBatch, TableRow } from './column.ts';
import type { EditableTableProps } from './editable-table.tsx';
import { boxAt, boxRowOf, cellAt, isSamePlace, placeOf, readKey } from './grid-elements.ts';
import { type GridAction, type GridPlace, keyInEditor, keyOnBox, keyOnCell, within } from './grid-keyboard.ts';
import { moveTarget } from './move-target.ts';
import { planPaste } from './plan-paste.ts';
import { useClipboard } from './use-clipboard.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useSelection } from './use-selection.ts';

interface Refusal {
  readonly rowId: string;
  readonly columnId: string;
  readonly text: string;
}

interface Seen<Row extends TableRow, Values> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row, Values>[];
  /** In the stored order and whole: only then a row has a place to be moved to. */
  readonly isPlain: boolean;
}

/** State and events of an editable table; the drawing is in `EditableTable`. */
export function useGrid<Row extends TableRow, Values>(
  props: EditableTableProps<Row, Values>,
  { rows, columns, isPlain }: Seen<Row, Values>,
  wrapper: RefObject<HTMLDivElement | null>,
) {
  const { onChange, onAdd, onRemove, onFocusCell } = props;
  const onMove = isPlain ? props.onMove : undefined;
  const isLocked = props.isLocked ?? (() => false);
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const [isEditing, setEditing] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const draft = useRef('');
  const wantsFocus = useRef(false);
  const pressedAt = useRef<{ place: GridPlace; wasHere: boolean } | null>(null);
  const rowsBefore = useRef<{ readonly count: number; readonly act: 'add' | 'remove' } | null>(null);
  const size = { rows: rows.length, columns: columns.length };
  const here = within(place, size);
  const selection = useSelection(rows, here);
  const drag = useRowDrag(rows, onMove);

  const apply = (batch: TableBatch<Row, Values>) => {
    if (batch.removals.length > 0) rowsBefore.current = { count: rows.length, act: 'remove' };
    applyBatch(props, batch);
    if (batch.what === 'remove') selection.unpick();
  };
  const clipboard = useClipboard({
    ...{ rows, columns, here, isEditing, isLocked, apply },
    ...{ box: selection.box, isBlock: selection.isBlock, picked: selection.picked },
    mayChange: Boolean(onChange),
    mayAdd: Boolean(onAdd),
  });

  const goTo = (next: GridPlace) => {
    wantsFocus.current = true;
    setPlace(next);
  };

  useEffect(() => {
    if (!wantsFocus.current || isEditing) return;
    wantsFocus.current = false;
    cellAt(wrapper.current, here)?.focus();
  });

  // The hand goes on in the row that was added, or in the one that takes the place of a removed one.
  useEffect(() => {
    const before = rowsBefore.current;
    if (!before || (before.act === 'add' ? rows.length <= before.count : rows.length >= before.count)) return;
    rowsBefore.current = null;
    wantsFocus.current = true;
    if (before.act === 'add') setPlace({ row: rows.length - 1, column: 0 });
    else setPlace((last) => within({ ...last }, { rows: rows.length, columns: columns.length }));
  }, [rows.length, columns.length]);

  const remove = (gone: readonly Row[]) => {
    const removals = gone.filter((row) => !isLocked(row));
    const [first] = removals;
    if (!first || !onRemove) return;
    rowsBefore.current = { count: rows.length, act: 'remove' };
    setPlace({ row: rows.indexOf(first), column: here.column });
    selection.unpick();
    if (removals.length === 1) onRemove(first);
    else apply({ what: 'remove', changes: [], additions: [], removals });
  };

  const isEditable = (row: Row | undefined, column: Column<Row, Values> | undefined) =>
    Boolean(row && onChange && column?.parse && !isLocked(row));

  /** False when the text cannot be kept; the reason then stands at the cell. */
  const write = (row: Row | undefined, column: Column<Row, Values> | undefined, text: string): boolean => {
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
  };

  const open = () => {
    if (!isEditable(rows[here.row], columns[here.column])) return;
    selection.setAnchor(null);
    // Synchronously, so that the letter that opened the cell is typed into it, whatever the input method.
    flushSync(() => setEditing(true));
  };

  /** By a key the cell stays open until its text can be kept; what is left by the mouse is named in the message. */
  const commit = (text: string, next: GridPlace | null) => {
    if (!isEditing) return;
    const isKept = write(rows[here.row], columns[here.column], text);
    if (!isKept && next) return;
    setEditing(false);
    if (next) goTo(next);
  };

  const clear = () => {
    if (selection.picked.size > 0) remove(selection.chosen);
    else if (!selection.isBlock) write(rows[here.row], columns[here.column], '');
    else {
      const { top, bottom, left, right } = selection.box;
      const within = columns.slice(left, right + 1);
      const empty = rows.slice(top, bottom + 1).map(() => within.map(() => ''));
      const words = { locked: '', outside: '', noRow: '', fixed: '' };
      const plan = planPaste(empty, {
        columns: within,
        rows: rows.slice(top),
        at: { row: 0, column: 0 },
        isLocked,
        mayAdd: false,
        words,
      });
      apply({ what: 'clear', changes: plan.changes, additions: [], removals: [] });
    }
  };

  const move = (row: Row | undefined, by: -1 | 1) => {
    const target = row && moveTarget(rows, row.rowId, by);
    if (!row || target === undefined || !onMove || isLocked(row)) return;
    onMove(row, target);
    goTo({ row: rows.indexOf(row) + by, column: here.column });
  };

  const act = (action: GridAction, event: KeyboardEvent) => {
    if (action.kind === 'none') return;
    if (!(action.kind === 'edit' && action.with === 'typing')) event.preventDefault();
    const row = rows[here.row];
    switch (action.kind) {
      case 'go':
        selection.setAnchor(null);
        goTo(action.place);
        break;
      case 'extend':
        selection.setAnchor(selection.anchor ?? here);
        goTo(action.place);
        break;
      case 'edit':
        open();
        break;
      case 'clear':
        clear();
        break;
      case 'commit':
        commit(draft.current, action.place);
        break;
      case 'cancel':
        wantsFocus.current = true;
        setRefused(null);
        setEditing(false);
        break;
      case 'removeRow':
        remove(selection.chosen.length > 0 ? selection.chosen : row ? [row] : []);
        break;
      case 'moveRow':
        move(row, action.by);
        break;
      case 'pickRow':
        if (row) selection.pick(row.rowId, false);
        break;
      case 'pickAll':
        selection.pickAll();
        break;
      case 'unpick':
        selection.unpick();
        break;
      case 'goToBox':
        boxAt(wrapper.current, here.row)?.focus();
        break;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || isEditing) return;
    const box = boxRowOf(event.target);
    if (placeOf(event.target)) act(keyOnCell(here, readKey(event), size), event);
    else if (box !== null) {
      const next = keyOnBox(box, readKey(event), size);
      if (next) event.preventDefault();
      else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') act({ kind: 'pickAll' }, event);
      else if (event.key === 'Escape') act({ kind: 'unpick' }, event);
      else if (event.key === 'Delete') act({ kind: 'removeRow' }, event);
      if (next && 'box' in next) boxAt(wrapper.current, next.box)?.focus();
      if (next && 'cell' in next) goTo(next.cell);
    }
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const box = boxRowOf(event.target);
    const row = rows[box ?? -1];
    if (row) selection.pick(row.rowId, event.shiftKey);
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-act]') : null;
    const acted = rows.find(({ rowId }) => rowId === button?.closest<HTMLElement>('[data-row]')?.dataset.row);
    if (button?.dataset.act === 'remove' && acted) remove([acted]);
    if (button?.dataset.act === 'up') move(acted, -1);
    if (button?.dataset.act === 'down') move(acted, 1);
    const at = placeOf(event.target);
    const clicked = at && rows[at.row];
    if (!clicked || isEditing) return;
    if (event.ctrlKey || event.metaKey) selection.pick(clicked.rowId, false);
    else if (!event.shiftKey && pressedAt.current?.wasHere) open();
  };

  return {
    here,
    isEditing,
    selection,
    clipboard,
    drag,
    apply,
    remove,
    editor: {
      draft,
      keyInEditor: (event: KeyboardEvent, isLong: boolean) => {
        event.stopPropagation();
        // While an input method composes a word, its keys are its own.
        if (event.nativeEvent.isComposing) return;
        act(keyInEditor(here, readKey(event), size, isLong), event);
      },
      commit: (text: string) => commit(text, null),
    },
    add: () => {
      rowsBefore.current = { count: rows.length, act: 'add' };
      onAdd?.({});
    },
    refused,
    // A table that is walked cell by cell is a grid (WAI-ARIA grid pattern). Its events are heard once, for all cells.
    table: {
      role: 'grid',
      onKeyDown,
      onClick,
      onDoubleClick: (event: MouseEvent) => {
        if (placeOf(event.target)) open();
      },
      onFocus: ({ target }: { readonly target: EventTarget }) => {
        const at = placeOf(target);
        const row = at && rows[at.row];
        const column = at && columns[at.column];
        if (!row || !column) return;
        if (!isSamePlace(at, here)) {
          setPlace(at);
          selection.setAnchor(null);
        }
        onFocusCell?.(row, column.id);
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
        const at = event.buttons === 1 && !isEditing && !drag.dragged ? placeOf(event.target) : null;
        if (!at || !pressedAt.current || isSamePlace(at, here)) return;
        selection.setAnchor(pressedAt.current.place);
        goTo(at);
      },
      onMouseUp: () => {
        if (pressedAt.current && !isSamePlace(pressedAt.current.place, here)) pressedAt.current = null;
      },
      onCopy: clipboard.onCopy,
      onPaste: clipboard.onPaste,
      ...drag.table,
    },
  };
}
