import { searchKey } from '@minhchung/domain';
import type { Column } from './column.ts';

/** A cell that could not be taken, by its row and column, with the text that was to go there. */
export interface UnreadCell {
  /** Counted as on the screen, from 1. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly reason: string;
}

export interface PastePlan<Row, Values> {
  readonly changes: readonly { readonly row: Row; readonly values: Partial<Values> }[];
  readonly additions: readonly Partial<Values>[];
  readonly unread: readonly UnreadCell[];
  /** Cells that were understood. */
  readonly read: number;
}

interface Target<Row, Values> {
  readonly columns: readonly Column<Row, Values>[];
  readonly rows: readonly Row[];
  /** First cell, counted from 0. */
  readonly at: { readonly row: number; readonly column: number };
  /** What a new row begins with; left out: it is read as the last row of the table would be. */
  readonly blank?: Row | undefined;
  readonly isLocked: (row: Row) => boolean;
  readonly mayAdd: boolean;
  readonly words: { readonly locked: string; readonly outside: string; readonly noRow: string; readonly fixed: string };
}

/**
 * Where a block from the clipboard goes: into the cells from the chosen one on, and into new rows below the last. What
 * cannot be taken is named and never lost. A first line that repeats the titles of the columns is left out.
 */
export function planPaste<Row, Values>(
  cells: readonly (readonly string[])[],
  target: Target<Row, Values>,
): PastePlan<Row, Values> {
  const { columns, rows, at, blank, isLocked, mayAdd, words } = target;
  const changes: { row: Row; values: Partial<Values> }[] = [];
  const additions: Partial<Values>[] = [];
  const unread: UnreadCell[] = [];
  const pattern = blank ?? rows[at.row] ?? rows.at(-1);
  let read = 0;
  for (const [index, line] of withoutTitles(cells, columns.slice(at.column)).entries()) {
    const row = rows[at.row + index];
    const into = row ?? pattern;
    let values: Partial<Values> = {};
    let taken = 0;
    for (const [offset, typed] of line.entries()) {
      const text = typed.trim();
      const column = columns[at.column + offset];
      const miss = (reason: string) =>
        unread.push({ row: at.row + index + 1, column: column?.title ?? words.outside, text, reason });
      if (!column || !into) {
        if (text !== '') miss(words.outside);
      } else if (!column.parse) {
        if (text !== column.text(into)) miss(words.fixed);
      } else if (row && isLocked(row)) miss(words.locked);
      else if (!row && !mayAdd) miss(words.noRow);
      // A new row keeps what it begins with where the block says nothing.
      else if (!row && text === '') read += 1;
      else {
        const parsed = column.parse(valueOfChoice(column, into, text), into);
        if ('refusal' in parsed) miss(parsed.refusal);
        else {
          values = { ...values, ...parsed.values };
          taken += 1;
        }
      }
    }
    read += taken;
    if (taken > 0 && row) changes.push({ row, values });
    else if (taken > 0) additions.push(values);
  }
  return { changes, additions, unread, read };
}

/** A pasted label stands for the choice of that name, whatever its capitals and tone marks. */
function valueOfChoice<Row, Values>(column: Column<Row, Values>, row: Row, text: string): string {
  const choices = column.choices?.(row);
  if (!choices) return text;
  const exact = choices.find(({ label, value }) => label === text || value === text);
  const alike = choices.filter(({ label }) => searchKey(label) === searchKey(text));
  return exact?.value ?? (alike.length === 1 ? alike[0]?.value : undefined) ?? text;
}

function withoutTitles<Row, Values>(
  cells: readonly (readonly string[])[],
  columns: readonly Column<Row, Values>[],
): readonly (readonly string[])[] {
  const [first] = cells;
  if (!first || first.length < 2 || cells.length < 2) return cells;
  const repeats = first.every((cell, index) => searchKey(cell) === searchKey(columns[index]?.title ?? ''));
  return repeats ? cells.slice(1) : cells;
}
