import type { Inline, TableBlock, TableCell, TableColumn, TableRow } from '../model/document-model.ts';
import { cleanText, inlines } from '../model/inlines.ts';

export interface ColumnSpec {
  /** Column title, exactly as the form prints it. */
  readonly title: string;
  readonly weight: number;
  readonly align?: TableColumn['align'];
  readonly holds?: TableColumn['holds'];
}

/** A cell given as text, as several paragraphs, as inlines (with blanks), or complete. */
export type CellInput = string | null | readonly string[] | TableCell;

/** A table with one header row and plain rows. Empty and missing values stay empty cells. */
export function table(
  summary: string,
  columns: readonly ColumnSpec[],
  rows: readonly (readonly CellInput[])[],
): TableBlock {
  return {
    kind: 'table',
    summary,
    columns: columns.map(({ weight, align, holds }) => ({
      weight,
      align: align ?? 'left',
      ...(holds === undefined ? {} : { holds }),
    })),
    header: [{ cells: columns.map(({ title }) => ({ paragraphs: [inlines(title)] })) }],
    rows: rows.map((cells): TableRow => ({ cells: cells.map(cell) })),
  };
}

function cell(input: CellInput): TableCell {
  if (input === null) return { paragraphs: [[]] };
  if (typeof input === 'string') return { paragraphs: [inlines(cleanText(input))] };
  if (isParagraphs(input)) {
    const paragraphs: (readonly Inline[])[] = input.map((text) => inlines(cleanText(text)));
    return { paragraphs: paragraphs.length === 0 ? [[]] : paragraphs };
  }
  return input;
}

const isParagraphs = (input: readonly string[] | TableCell): input is readonly string[] => Array.isArray(input);
