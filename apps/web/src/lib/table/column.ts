/** What a column understood of typed text: values to keep, or why it cannot be kept. */
export type Parsed<Values> = { readonly values: Partial<Values> } | { readonly refusal: string };

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One column of an editable table. Text in, text out: the same way for typing, pasting and clearing. */
export interface Column<Row, Values> {
  readonly id: string;
  readonly title: string;
  /** Width in rem; a column without one takes what is left. */
  readonly width?: number;
  readonly align?: 'start' | 'end' | 'center';
  /** As shown in the cell. */
  readonly text: (row: Row) => string;
  /** As put into the editor, when it differs from what is shown (the value of a choice, a plain number). */
  readonly source?: (row: Row) => string;
  /** What the cell holds, for sorting and for a spreadsheet: a number, or a day or month in ISO. Left out: its text. */
  readonly held?: (row: Row) => number | string | null;
  readonly kind?: 'text' | 'number' | 'date';
  /** Left out: the column cannot be edited. */
  readonly parse?: (text: string, row: Row) => Parsed<Values>;
  readonly isLong?: boolean;
  readonly choices?: (row: Row) => readonly Choice[];
  readonly inputMode?: 'text' | 'numeric';
  readonly placeholder?: string;
}

/** A remark on a cell: `error` blocks, `doubt` asks to look. */
export interface CellNote {
  readonly tone: 'error' | 'doubt' | 'conflict';
  readonly text: string;
}

export interface TableRow {
  readonly rowId: string;
}

/** What is done to several rows at once; it is kept as a whole or not at all. */
export interface TableBatch<Row, Values> {
  readonly what: 'paste' | 'add' | 'edit' | 'clear' | 'remove';
  readonly changes: readonly { readonly row: Row; readonly values: Partial<Values> }[];
  readonly additions: readonly Partial<Values>[];
  readonly removals: readonly Row[];
}
