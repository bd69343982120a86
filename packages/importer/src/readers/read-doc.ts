import WordExtractor from 'word-extractor';
import { ImportRefused } from '../import-refused.ts';
import { LIMITS } from '../limits.ts';
import { type Block, type Cell, cell, cellText, type Para, para, type ReadSource } from '../model/blocks.ts';
import { columnKind } from '../tables/columns.ts';
import { cleanLine, squeeze } from '../text/fold.ts';
import { splitSideBySide } from './side-by-side.ts';

/** Reads an old .doc (Word 97–2003); a damaged one is refused. Automatic numbers are not stored in its text. */
export async function readDoc(bytes: Uint8Array): Promise<ReadSource> {
  const body = await extract(bytes);
  if (body.length > LIMITS.textBytes)
    throw new ImportRefused('import.tooLarge', { limitMb: LIMITS.textBytes / 1048576 });
  return blocksOfDoc(body);
}

async function extract(bytes: Uint8Array): Promise<string> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    return document.getBody();
  } catch {
    throw new ImportRefused('import.unreadableDoc');
  }
}

interface Row {
  cells: Cell[];
  end: number;
}

/** The extractor ends each cell with a tab and each row with a tab and a new line; a cell may hold several lines. */
function blocksOfDoc(body: string): ReadSource {
  const raw = body.split(/\r\n?|\n/).map(cleanLine);
  const source: ReadSource = { format: 'doc', lines: [], blocks: [], noise: new Map(), surroundings: [], warnings: [] };
  source.lines = raw.map((line, index) => ({ text: squeeze(line), place: { kind: 'line', line: index + 1 } }));
  let pending: Para[] = [];
  for (let i = 0; i < raw.length; ) {
    const row = raw[i]?.includes('\t') ? takeRow(raw, i) : null;
    if (!row) {
      pending.push(...splitSideBySide(raw[i] ?? '').map((text) => para(text, [i])));
      i++;
      continue;
    }
    const rows = runOnRows(row.cells);
    if (rows) {
      source.blocks.push(...pending, { kind: 'table', layout: 'grid', rows });
      pending = [];
      i = row.end;
      continue;
    }
    const table = source.blocks.at(-1);
    const first = row.cells[0]?.paras[0]?.text ?? '';
    const isSame = table?.kind === 'table' && table.rows[0]?.length === row.cells.length && columnKind(first) === null;
    const lead = pending.filter((p) => p.text !== '');
    if (isSame && lead.length <= 6 && lead.every((p) => p.text.length < 200)) {
      row.cells[0]?.paras.unshift(...lead);
      table.rows.push(row.cells);
    } else source.blocks.push(...pending, { kind: 'table', layout: 'grid', rows: [row.cells] } satisfies Block);
    pending = [];
    i = row.end;
  }
  source.blocks.push(...pending);
  return source;
}

/** Some tables come as one run of cells, each row closed by an empty cell: the header tells how many columns there are. */
function runOnRows(cells: readonly Cell[]): Cell[][] | null {
  const columns = cells.findIndex((part) => part.paras.length === 0);
  if (columns < 3 || cells.length < 2 * columns || (cells.length + 1) % (columns + 1) > 1) return null;
  const known = cells.slice(0, columns).filter((part) => columnKind(cellText(part)) !== null).length;
  if (known * 2 < columns) return null;
  const rows: Cell[][] = [];
  for (let at = 0; at < cells.length; at += columns + 1) rows.push(cells.slice(at, at + columns));
  return rows;
}

const LONGEST = 60;

function takeRow(lines: readonly string[], start: number): Row | null {
  const cells: Cell[] = [cell([])];
  for (let i = start; i < Math.min(lines.length, start + LONGEST); i++) {
    const parts = (lines[i] ?? '').split('\t');
    for (const [index, part] of parts.entries()) {
      if (index > 0) cells.push(cell([]));
      const text = squeeze(part);
      if (text !== '') cells.at(-1)?.paras.push(para(text, [i]));
    }
    if (parts.length > 1 && parts.at(-1) === '') return { cells: cells.slice(0, -1), end: i + 1 };
  }
  return null;
}
