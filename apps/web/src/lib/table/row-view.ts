import { searchKey } from '@minhchung/domain';
import type { Column, TableRow } from './column.ts';

export interface Sorting {
  readonly columnId: string;
  readonly direction: 'up' | 'down';
}

/** How a table is looked at. A column is filtered by a text that it contains, or by the texts that may stand in it. */
export interface ViewWishes {
  readonly sorting: Sorting | null;
  readonly search: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly choices: ReadonlyMap<string, ReadonlySet<string>>;
}

export const plainView: ViewWishes = { sorting: null, search: '', texts: new Map(), choices: new Map() };

/**
 * The order and choice of rows as they were when somebody asked for them. A row that is edited afterwards stays where the
 * hand is, and a row that came later stands at the end: nothing jumps away.
 */
export interface AppliedView {
  readonly wishes: ViewWishes;
  readonly shown: readonly string[];
  readonly known: ReadonlySet<string>;
}

function isPlain({ sorting, search, texts, choices }: ViewWishes): boolean {
  return sorting === null && search === '' && texts.size === 0 && choices.size === 0;
}

/** Applies the wishes to the rows as they are now; null when the table is looked at as it is stored. */
export function applyView<Row extends TableRow, Values>(
  rows: readonly Row[],
  columns: readonly Column<Row, Values>[],
  wishes: ViewWishes,
): AppliedView | null {
  if (isPlain(wishes)) return null;
  const found = rows.filter((row) => isWanted(row, columns, wishes));
  const column = columns.find(({ id }) => id === wishes.sorting?.columnId);
  const sorted = column && wishes.sorting ? sortRows(found, column, wishes.sorting.direction) : found;
  return {
    wishes,
    shown: sorted.map(({ rowId }) => rowId),
    known: new Set(rows.map(({ rowId }) => rowId)),
  };
}

/** The rows in the order of the view. */
export function viewedRows<Row extends TableRow>(rows: readonly Row[], view: AppliedView | null): readonly Row[] {
  if (!view) return rows;
  const byId = new Map(rows.map((row) => [row.rowId, row]));
  const shown = view.shown.flatMap((rowId) => byId.get(rowId) ?? []);
  return [...shown, ...rows.filter(({ rowId }) => !view.known.has(rowId))];
}

function isWanted<Row, Values>(
  row: Row,
  columns: readonly Column<Row, Values>[],
  { search, texts, choices }: ViewWishes,
): boolean {
  const has = (column: Column<Row, Values>, wanted: string) => searchKey(column.text(row)).includes(searchKey(wanted));
  if (search !== '' && !columns.some((column) => has(column, search))) return false;
  return columns.every((column) => {
    const text = texts.get(column.id);
    if (text && !has(column, text)) return false;
    return choices.get(column.id)?.has(column.text(row)) ?? true;
  });
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Empty cells come last in both directions; rows that are alike keep their order. */
function sortRows<Row, Values>(rows: readonly Row[], column: Column<Row, Values>, direction: 'up' | 'down'): Row[] {
  const sign = direction === 'up' ? 1 : -1;
  const key = (row: Row) => (column.held ? column.held(row) : column.text(row)) ?? '';
  return rows.toSorted((left, right) => {
    const [one, other] = [key(left), key(right)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * collator.compare(String(one), String(other));
  });
}

/** The different texts of a column, as a list to choose from; `''` stands for empty cells. */
export function textsOf<Row, Values>(rows: readonly Row[], column: Column<Row, Values>): readonly string[] {
  return [...new Set(rows.map((row) => column.text(row)))].toSorted(collator.compare);
}
