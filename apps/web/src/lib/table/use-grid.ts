import type { RefObject } from 'react';
import type { Column, TableRow } from './column.ts';
import type { EditableTableProps } from './editable-table-props.ts';
import { isSamePlace, placeOf } from './grid-elements.ts';
import type { GridPlace } from './grid-keyboard.ts';
import { useCellWriting } from './use-cell-writing.ts';
import { useClipboard } from './use-clipboard.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridMouse } from './use-grid-mouse.ts';
import { useHand } from './use-hand.ts';
import { useRowActs } from './use-row-acts.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useSelection } from './use-selection.ts';

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
  wrapper: RefObject<HTMLElement | null>,
) {
  const { onChange, onAdd, onFocusCell } = props;
  const onMove = isPlain ? props.onMove : undefined;
  const isLocked = props.isLocked ?? (() => false);
  const writing = useCellWriting<Row, Values>({ onChange, isLocked });
  const { isEditing } = writing;
  const hand = useHand(wrapper, rows, columns.length, isEditing);
  const { here } = hand;
  const selection = useSelection(rows, here);
  const drag = useRowDrag(rows, onMove);
  const acts = useRowActs(props, { rows, columns, isLocked, selection, hand, onMove });
  const clipboard = useClipboard({
    ...{ rows, columns, here, isEditing, isLocked, apply: acts.apply },
    ...{ box: selection.box, isBlock: selection.isBlock, picked: selection.picked },
    mayChange: Boolean(onChange),
    mayAdd: Boolean(onAdd),
    blank: props.blank,
  });

  const open = () => {
    if (!writing.isEditable(rows[here.row], columns[here.column])) return;
    selection.setAnchor(null);
    writing.open();
  };

  /** By a key the cell stays open until its text can be kept; what is left by the mouse is named in the message. */
  const commit = (text: string, next: GridPlace | null) => {
    if (!isEditing) return;
    const isKept = writing.write(rows[here.row], columns[here.column], text);
    if (!isKept && next) return;
    writing.close();
    if (next) hand.goTo(next);
  };

  const keys = useGridKeys({ wrapper, rows, columns, hand, selection, writing, acts, onOpen: open, onCommit: commit });
  const mouse = useGridMouse({
    ...{ rows, isEditing, hand, selection },
    isDragging: Boolean(drag.dragged),
    onOpen: open,
    onRemove: acts.remove,
    onMove: acts.move,
  });

  return {
    here,
    isEditing,
    selection,
    clipboard,
    drag,
    apply: acts.apply,
    remove: acts.remove,
    add: acts.add,
    comeBack: hand.comeBack,
    refused: writing.refused,
    editor: {
      draft: writing.draft,
      keyInEditor: keys.keyInEditor,
      commit: (text: string) => commit(text, null),
    },
    // A table that is walked cell by cell is a grid (WAI-ARIA grid pattern). Its events are heard once, for all cells.
    table: {
      role: 'grid',
      onKeyDown: keys.onKeyDown,
      ...mouse,
      onFocus: ({ target }: { readonly target: EventTarget }) => {
        const at = placeOf(target);
        const row = at && rows[at.row];
        const column = at && columns[at.column];
        if (!row || !column) return;
        if (!isSamePlace(at, here)) {
          hand.setPlace(at);
          selection.setAnchor(null);
        }
        onFocusCell?.(row, column.id);
      },
      onCopy: clipboard.onCopy,
      onPaste: clipboard.onPaste,
      ...drag.table,
    },
  };
}
