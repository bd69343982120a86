import { type Cell, cellText, type Table } from '../model/blocks.ts';
import { type ColumnKind, columnKind, type HeaderColumn, settleKinds } from './columns.ts';

export interface ReadTable {
  layout: Table['layout'];
  columns: HeaderColumn[];
  headerCells: Cell[];
  rows: Cell[][];
  /** Header rows printed again on later pages. */
  repeated: Cell[][];
}

const width = (rows: readonly Cell[][]): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

/** Finds the header row of a table and the kinds of its columns; null when no known header words stand there. */
export function readTable(table: Table): ReadTable | null {
  const columnsCount = width(table.rows);
  if (columnsCount < 2) return null;
  for (let h = 0; h < Math.min(3, table.rows.length); h++) {
    const headerRow = table.rows[h] ?? [];
    const texts = headerRow.map(cellText);
    const known = texts.filter((text) => columnKind(text) !== null).length;
    const filled = texts.filter((text) => text !== '').length;
    if (known < 2 || known * 2 < filled) continue;
    return withHeader(table, h, columnsCount);
  }
  return null;
}

function withHeader(table: Table, h: number, columnsCount: number): ReadTable {
  const first = table.rows[h] ?? [];
  let start = h + 1;
  let texts = Array.from({ length: columnsCount }, (_, c) => cellText(first[c]));
  const headerCells = Array.from({ length: columnsCount }, (_, c) => first[c] ?? { paras: [], isMerged: false });
  const second = table.rows[start];
  const below = second && isSecondHeaderRow(second, texts) ? second : null;
  if (below && second) {
    texts = texts.map((text, c) => (cellText(second[c]) ? `${text} ${cellText(second[c])}`.trim() : text));
    for (const [c, more] of second.entries())
      headerCells[c] = { paras: [...(headerCells[c]?.paras ?? []), ...more.paras], isMerged: false };
    start++;
  }
  const columns = settleKinds(
    texts.map((text, c) => ({
      kind: (below ? columnKind(cellText(below[c])) : null) ?? columnKind(text) ?? kindOfLastWords(text),
      text,
    })),
  );
  const key = texts.join('|').toLowerCase();
  const rows: Cell[][] = [];
  const repeated: Cell[][] = [];
  for (const row of table.rows.slice(start)) {
    const asText = Array.from({ length: columnsCount }, (_, c) => cellText(row[c]))
      .join('|')
      .toLowerCase();
    if (asText.replace(/\|/g, '') === '') continue;
    if (asText === key || isNumberingRow(row)) repeated.push(row);
    else rows.push(row);
  }
  return { layout: table.layout, columns, headerCells, rows, repeated };
}

/** "(1) (2) (3) …" under the header. */
function isNumberingRow(row: readonly Cell[]): boolean {
  const texts = row.map(cellText).filter(Boolean);
  return texts.length >= 3 && texts.every((text) => /^\(\d{1,2}\)$/.test(text));
}

function isSecondHeaderRow(row: readonly Cell[], above: readonly string[]): boolean {
  const texts = row.map(cellText);
  const filled = texts.filter(Boolean);
  if (filled.length === 0 || filled.length === texts.length) return false;
  return filled.every((text) => columnKind(text) !== null) && texts.some((text, c) => text === '' && above[c] !== '');
}

function kindOfLastWords(text: string): ColumnKind {
  const words = text.split(' ');
  return (words.length > 2 ? columnKind(words.slice(-2).join(' ')) : null) ?? 'other';
}

export const has = (table: ReadTable, ...kinds: readonly ColumnKind[]): boolean =>
  kinds.some((kind) => table.columns.some((column) => column.kind === kind));

/** Index of the first column of one of the kinds, in order of preference; -1 when there is none. */
export function columnOf(table: ReadTable, ...kinds: readonly ColumnKind[]): number {
  for (const kind of kinds) {
    const index = table.columns.findIndex((column) => column.kind === kind);
    if (index >= 0) return index;
  }
  return -1;
}

export const columnTexts = (table: ReadTable): string[] => table.columns.map((column) => column.text);
