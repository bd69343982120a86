import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { Column } from './column.ts';
import styles from './table-cells.module.css';

interface EditorHost {
  readonly keyInEditor: (event: KeyboardEvent, isLong: boolean) => void;
  readonly commit: (text: string) => void;
  readonly draft: { current: string };
}

interface CellEditorProps<Row, Values> {
  readonly column: Column<Row, Values>;
  readonly row: Row;
  readonly grid: EditorHost;
}

/** The open cell. The whole text is selected, so typing replaces it and an arrow goes on from it. */
export function CellEditor<Row, Values>({ column, row, grid }: CellEditorProps<Row, Values>) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  const initial = (column.source ?? column.text)(row);
  const { draft } = grid;
  // Once, when the cell opens: a table that is drawn again meanwhile must not select what is being typed.
  useLayoutEffect(() => {
    draft.current = field.current?.value ?? '';
    field.current?.focus();
    if (field.current && 'select' in field.current) field.current.select();
    if (field.current?.tagName === 'TEXTAREA') grow(field.current);
  }, [draft]);
  const common = {
    ref: field,
    defaultValue: initial,
    'aria-label': column.title,
    className: styles.editor,
    onBlur: (event: { readonly currentTarget: { readonly value: string } }) => grid.commit(event.currentTarget.value),
  };
  const note = (event: { readonly currentTarget: { readonly value: string } }) => {
    grid.draft.current = event.currentTarget.value;
  };
  if (column.choices) {
    // A finger has chosen when the list closes; arrows of a keyboard go through choices that nobody means.
    const choose = (event: { readonly currentTarget: { readonly value: string } }) => {
      note(event);
      if (matchMedia('(pointer: coarse)').matches) grid.commit(event.currentTarget.value);
    };
    return (
      <select {...common} onChange={choose} onKeyDown={(event) => grid.keyInEditor(event, false)}>
        {column.choices(row).map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  if (column.isLong) {
    return (
      <textarea
        {...common}
        rows={2}
        onInput={(event) => {
          note(event);
          grow(event.currentTarget);
        }}
        onKeyDown={(event) => grid.keyInEditor(event, true)}
      />
    );
  }
  return (
    <input
      {...common}
      inputMode={column.inputMode ?? 'text'}
      placeholder={column.placeholder}
      onInput={note}
      onKeyDown={(event) => grid.keyInEditor(event, false)}
    />
  );
}

/** Where the browser does not let a field grow with its text by itself. */
function grow(area: HTMLElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}
