import { parseVietnameseDate } from '@minhchung/domain';
import writeXlsxFile, { type Cell, type CellObject, type Row } from 'write-excel-file/universal';
import { FONT_FAMILY, usableWidth } from '../../format/administrative-format.ts';
import type { DocumentModel, TableBlock, TableCell, TableColumn, TableRow } from '../../model/document-model.ts';
import { textOf } from '../../model/walk.ts';
import { withFixedZipTimes } from '../docx/fixed-zip-times.ts';
import { withFittedTables } from '../fit-tables.ts';
import { printSetup } from './print-setup.ts';
import { linesOfRows, linesOfText } from './row-heights.ts';
import { type SheetTable, sheetTables } from './sheet-tables.ts';

export interface XlsxOptions {
  /** Written as time into the ZIP entries: same model and time, same bytes. */
  readonly fixedTime: Date;
}

const SIZE = 12;
/** Width of a digit at the default size, mm: a column's width is counted in digits. */
const MM_PER_CHARACTER = 2.1;
const LINE_HEIGHT = 16;
/** Above and below the text of a cell together, pt. */
const CELL_SPACE = 3;
/** Rows that stay in sight must leave room below them on a small screen, pt; a long text before a table scrolls away. */
const HIGHEST_FROZEN = 260;
const FRAME = { borderStyle: 'thin', borderColor: '#000000' } as const;

/** True when the paper has tables that a workbook can hold. */
export function hasTables(model: DocumentModel): boolean {
  return sheetTables(model).length > 0;
}

/**
 * The tables of the paper as a workbook, one sheet each: lines of the paper's head, header row, rows with numbers as numbers
 * and dates as dates, what stands below. A4 as the form says, one page wide, header rows repeated. Text is text, whatever
 * its first character. Refuses (RangeError) a paper without tables.
 */
export async function renderXlsx(model: DocumentModel, { fixedTime }: XlsxOptions): Promise<Uint8Array> {
  const tables = sheetTables(withFittedTables(model));
  if (tables.length === 0) throw new RangeError(`no table in this paper: ${model.form}`);
  const sheets = tables.map(workbookSheet);
  const file = await writeXlsxFile(
    sheets.map(({ print: _print, ...sheet }) => sheet),
    { fontFamily: FONT_FAMILY, fontSize: SIZE, features: [printSetup(sheets.map((sheet) => sheet.print))] },
  ).toBlob();
  return withFixedZipTimes(new Uint8Array(await file.arrayBuffer()), fixedTime);
}

function workbookSheet({ name, orientation, head, above, table, below }: SheetTable) {
  const width = table.columns.length;
  const characters = columnCharacters(table, usableWidth(orientation));
  const widths = characters.map((one) => one * MM_PER_CHARACTER);
  const total = widths.reduce((sum, one) => sum + one, 0);
  const lines = linesOfRows([...table.header, ...table.rows], table.header.length, widths, SIZE);
  const rows: Row[] = [
    ...head.map(({ text, isBold }) =>
      wideRow(text, width, total, { align: 'center', ...(isBold ? { fontWeight: 'bold' } : {}) }),
    ),
    ...above.map((text) => wideRow(text, width, total, {})),
  ];
  const firstHeader = rows.length + 1;
  const covered = new Map<number, number>();
  const { columns } = table;
  const header = table.header.length;
  const heightOf = (index: number) => (lines[index] ?? 1) * LINE_HEIGHT + CELL_SPACE;
  const framed = (row: TableRow, index: number, isHeader: boolean) =>
    withHeight(tableRow(row, columns, isHeader, covered), heightOf(index));
  rows.push(...table.header.map((row, index) => framed(row, index, true)));
  const lastHeader = rows.length;
  const isFrozen = heightOfRows(rows) <= HIGHEST_FROZEN;
  rows.push(...table.rows.map((row, index) => framed(row, header + index, false)));
  rows.push(...below.map((text) => wideRow(text, width, total, {})));
  return {
    sheet: name,
    data: rows,
    columns: characters.map((one) => ({ width: one })),
    // The real orientation is set by the print feature: the library writes page set-up only for this one.
    orientation: 'landscape' as const,
    ...(isFrozen ? { stickyRowsCount: lastHeader } : {}),
    print: { name, orientation, headerRows: [firstHeader, lastHeader] as const },
  };
}

const heightOfRows = (rows: readonly Row[]) =>
  rows.reduce((all, row) => {
    const own = row.find((cell) => typeof cell === 'object' && cell !== null && 'height' in cell);
    return (
      all + (typeof own === 'object' && own !== null && 'height' in own ? (own.height ?? LINE_HEIGHT) : LINE_HEIGHT)
    );
  }, 0);

/** The widths of the paper in characters. */
function columnCharacters({ columns }: TableBlock, width: number): readonly number[] {
  const sum = columns.reduce((all, column) => all + column.weight, 0);
  return columns.map((column) => Math.max(5, Math.round(((column.weight / sum) * width) / MM_PER_CHARACTER)));
}

/** A line over the whole width (mm); merged cells do not grow by themselves, so the height is counted. */
function wideRow(text: string, columns: number, width: number, look: CellObject): Row {
  const lines = linesOfText(text, width, { size: SIZE, bold: look.fontWeight === 'bold' });
  const cell: CellObject = {
    ...look,
    value: text,
    type: String,
    wrap: true,
    alignVertical: 'center',
    height: lines * LINE_HEIGHT,
    ...(columns > 1 ? { columnSpan: columns } : {}),
  };
  return [cell, ...Array.from({ length: columns - 1 }, (): Cell => null)];
}

/** The height of a row is written into the first cell of its own; what a merged cell covers stays empty. */
function withHeight(row: Row, height: number): Row {
  const own = row.findIndex((cell) => cell !== null);
  return row.map((cell, index) =>
    index === own && typeof cell === 'object' && cell !== null && !(cell instanceof Date) ? { ...cell, height } : cell,
  );
}

function tableRow(
  row: TableRow,
  columns: readonly TableColumn[],
  isHeader: boolean,
  covered: Map<number, number>,
): Row {
  const cells: Cell[] = [];
  const skipCovered = () => {
    while ((covered.get(cells.length) ?? 0) > 0) {
      covered.set(cells.length, (covered.get(cells.length) ?? 0) - 1);
      cells.push(null);
    }
  };
  for (const cell of row.cells) {
    skipCovered();
    const column = columns[cells.length];
    if ((cell.rowSpan ?? 1) > 1) covered.set(cells.length, (cell.rowSpan ?? 1) - 1);
    cells.push(tableCell(cell, column, isHeader));
    for (let extra = 1; extra < (cell.columnSpan ?? 1); extra += 1) cells.push(null);
  }
  skipCovered();
  return cells;
}

function tableCell(cell: TableCell, column: TableColumn | undefined, isHeader: boolean): CellObject {
  const text = cell.paragraphs.map(textOf).join('\n');
  return {
    ...FRAME,
    ...typedValue(text, isHeader || (cell.columnSpan ?? 1) > 1 ? undefined : column?.holds),
    wrap: true,
    alignVertical: 'center',
    align: isHeader ? 'center' : (cell.align ?? column?.align ?? 'left'),
    ...(isHeader || cell.bold === true ? { fontWeight: 'bold' as const } : {}),
    ...((cell.columnSpan ?? 1) > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...((cell.rowSpan ?? 1) > 1 ? { rowSpan: cell.rowSpan } : {}),
  };
}

/** "1.250.000" or "1.250.000 đồng". */
const WHOLE_NUMBER = /^(\d{1,3}(?:\.\d{3})*|\d+)(?: đồng)?$/;

function typedValue(text: string, holds: TableColumn['holds']): CellObject {
  const number = holds === 'number' ? WHOLE_NUMBER.exec(text)?.[1] : undefined;
  if (number !== undefined) return { value: Number(number.replaceAll('.', '')), type: Number, format: '#,##0' };
  const date = holds === 'date' ? parseVietnameseDate(text) : null;
  if (date !== null) return { value: new Date(`${date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  // "@" keeps codes as they are: 1.10 is a criterion, not a number.
  return text === '' ? {} : { value: text, type: String, format: '@' };
}
