import type { Column } from './column.ts';

/** A cell of a spreadsheet: what it holds and how that is shown. */
export interface SheetCell {
  readonly value: string | number | Date;
  readonly format?: string;
}

export interface SheetOf {
  readonly titles: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly lines: readonly (readonly (SheetCell | null)[])[];
}

/** What is seen of a table as a spreadsheet: numbers stay numbers, days stay days, a month is its first day. */
export function sheetOf<Row, Values>(
  columns: readonly Column<Row, Values>[],
  rows: readonly Row[],
  numberTitle: string,
): SheetOf {
  return {
    titles: [numberTitle, ...columns.map(({ title }) => title)],
    widths: [5, ...columns.map(({ width }) => Math.round((width ?? 12) * 1.6))],
    lines: rows.map((row, index) => [{ value: index + 1 }, ...columns.map((column) => cellOf(column, row))]),
  };
}

function cellOf<Row, Values>(column: Column<Row, Values>, row: Row): SheetCell | null {
  const held = column.held?.(row);
  if (column.kind === 'number' && typeof held === 'number') return { value: held, format: '#,##0' };
  if (column.kind === 'date' && typeof held === 'string') return dayOf(held);
  const text = column.text(row);
  return text === '' ? null : { value: text };
}

/** A day, or a month, as a spreadsheet holds it. */
export function dayOf(iso: string): SheetCell {
  const [year = 0, month = 1, day] = iso.split('-').map(Number);
  // Spreadsheets know no time zone: the day itself, at midnight of no place.
  return {
    value: new Date(Date.UTC(year, month - 1, day ?? 1)),
    format: day === undefined ? 'mm/yyyy' : 'dd/mm/yyyy',
  };
}
