import readWorkbook, { type CellValue } from 'read-excel-file/node';
import { ImportRefused } from '../import-refused.ts';
import { decodeText } from '../readers/decode-text.ts';
import { detectFormat } from '../readers/detect-format.ts';
import { openZip, type Zip } from '../readers/docx/open-zip.ts';
import type { StaffCell, StaffSheet } from './staff-draft.ts';

/** A staff list is small; what is larger is another file, or one made to hurt. */
export const STAFF_LIMITS = {
  fileBytes: 5_000_000,
  unpackedBytes: 24_000_000,
  rows: 3000,
  columns: 60,
  sheets: 30,
} as const;

/** Empty rows and columns behind a list are usual, as they come with formatted ones; these are none. */
const FARTHEST = { row: 2 * STAFF_LIMITS.rows, column: 300 } as const;

/**
 * The sheets of an .xlsx, or the rows of a CSV or of cells pasted from a spreadsheet, merged cells filled. Refuses
 * (`ImportRefused`) .xls, other formats, encrypted, broken and oversized files; a ZIP is unpacked within limits before
 * the reader of workbooks sees it.
 */
export async function readStaffSheets(bytes: Uint8Array, fileName: string): Promise<StaffSheet[]> {
  if (bytes.byteLength === 0) throw new ImportRefused('import.empty');
  if (bytes.byteLength > STAFF_LIMITS.fileBytes)
    throw new ImportRefused('import.tooLarge', { megabytes: STAFF_LIMITS.fileBytes / 1e6 });
  const format = detectFormat(bytes, fileName);
  if (typeof format === 'object') throw new ImportRefused(format.refused);
  if (format === 'text') return [{ name: fileName, rows: limited(delimitedRows(decodeText(bytes))) }];
  if (format !== 'zip') throw new ImportRefused('import.unknownFormat');
  return readXlsx(bytes);
}

async function readXlsx(bytes: Uint8Array): Promise<StaffSheet[]> {
  const zip = await openZip(bytes);
  try {
    if (!zip.names.includes('xl/workbook.xml')) throw new ImportRefused('import.unknownFormat');
    const merged = await mergedCells(zip);
    const sheets = await readWorkbook(Buffer.from(bytes)).catch(() => {
      throw new ImportRefused('import.truncated');
    });
    return sheets.slice(0, STAFF_LIMITS.sheets).map(({ sheet, data }) => ({
      name: sheet,
      rows: filled(limited(data.map((row) => row.map(toCell))), merged.get(sheet) ?? []),
    }));
  } finally {
    zip.close();
  }
}

interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Unpacks every part once, counted, and takes the merged ranges of each sheet on the way. */
async function mergedCells(zip: Zip): Promise<Map<string, Merge[]>> {
  let unpacked = 0;
  const texts = new Map<string, string>();
  for (const name of zip.names) {
    const isKept = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
    const pieces: string[] = [];
    await zip.readText(name, (piece) => {
      unpacked += piece.length;
      if (unpacked > STAFF_LIMITS.unpackedBytes) throw new ImportRefused('import.zipBomb', { part: name.slice(0, 60) });
      if (isKept) pieces.push(piece);
    });
    if (!isKept) continue;
    const text = pieces.join('');
    if (name.startsWith('xl/worksheets/')) refuseFarCells(text);
    texts.set(name, text);
  }
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const targets = new Map(
    [...(texts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  return new Map(
    [...(texts.get('xl/workbook.xml') ?? '').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
      const part = texts.get(targets.get(attribute(tag, 'r:id')) ?? '') ?? '';
      return [
        decodeEntities(attribute(tag, 'name')),
        [...part.matchAll(/<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(toMerge),
      ];
    }),
  );
}

/** The reader of workbooks makes every cell up to the last one that is named: one far away would take all memory. */
function refuseFarCells(sheet: string): void {
  for (const [, letters = '', row] of sheet.matchAll(/\sr\s*=\s*["']([A-Z]*)(\d+)["']/g)) {
    if (Number(row) > FARTHEST.row || columnIndex(letters) >= FARTHEST.column)
      throw new ImportRefused('import.tooComplex');
  }
}

const toMerge = ([, left = '', top = '', right = '', bottom = '']: RegExpMatchArray): Merge => ({
  top: Number(top) - 1,
  left: columnIndex(left),
  bottom: Math.min(Number(bottom) - 1, STAFF_LIMITS.rows),
  right: Math.min(columnIndex(right), STAFF_LIMITS.columns),
});

const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const decodeEntities = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
  );

/** A merged cell says the same in every place that it covers. */
function filled(rows: StaffCell[][], merges: readonly Merge[]): StaffCell[][] {
  for (const { top, left, bottom, right } of merges) {
    const value = rows[top]?.[left] ?? null;
    if (value === null) continue;
    for (let row = top; row <= bottom && row < rows.length; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const cells = rows[row];
        if (cells && column < cells.length) cells[column] = value;
      }
    }
  }
  return rows;
}

function limited(rows: StaffCell[][]): StaffCell[][] {
  if (rows.length > STAFF_LIMITS.rows) throw new ImportRefused('import.tooComplex');
  return rows.map((row) => row.slice(0, STAFF_LIMITS.columns));
}

function toCell(value: CellValue | null): StaffCell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  // The types of the package name the constructor where they mean a date.
  const held: unknown = value;
  return held instanceof Date ? held : null;
}

/** Rows of text with tabs, semicolons or commas between cells; quotation marks as spreadsheets write them. */
function delimitedRows(text: string): StaffCell[][] {
  const lines = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
  const head = lines.slice(0, 4000);
  const count = (mark: string) => head.split(mark).length;
  const mark = count('\t') > 1 ? '\t' : count(';') > count(',') ? ';' : ',';
  const rows: StaffCell[][] = [];
  let row: StaffCell[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell.trim() === '' ? null : cell.trim());
    cell = '';
  };
  for (let at = 0; at < lines.length; at += 1) {
    const letter = lines[at] ?? '';
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (lines[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      isQuoted = true;
      cell = '';
    } else if (letter === mark) endCell();
    else if (letter === '\n') {
      endCell();
      rows.push(row);
      row = [];
    } else if (letter !== '\r') cell += letter;
  }
  endCell();
  if (row.some((one) => one !== null)) rows.push(row);
  return rows;
}
