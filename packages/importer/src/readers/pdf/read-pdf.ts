import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { ImportRefused } from '../../import-refused.ts';
import { LIMITS } from '../../limits.ts';
import { type Block, type Cell, cell, cellText, type ReadSource, type Table } from '../../model/blocks.ts';
import { refuseInflatingPdf } from './inflate-guard.ts';
import { layOut, type PdfBuilding } from './lay-out.ts';
import { type PageContent, pageContent } from './page-content.ts';
import { joinText } from './text-lines.ts';

/** Reads a PDF that holds text: lines, paragraphs and ruled tables by their positions. A scan gives no lines. */
export async function readPdf(bytes: Uint8Array): Promise<ReadSource> {
  refuseInflatingPdf(bytes);
  const { OPS } = await getResolvedPDFJS();
  const pdf = await open(bytes);
  try {
    const pages: PageContent[] = [];
    let characters = 0;
    for (let number = 1; number <= Math.min(pdf.numPages, LIMITS.pdfPages); number++) {
      const page = await pdf.getPage(number);
      const content = await pageContent(page, OPS);
      characters += content.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
      if (characters > LIMITS.textBytes)
        throw new ImportRefused('import.tooLarge', { limitMb: LIMITS.textBytes / 1048576 });
      pages.push(content);
      page.cleanup();
    }
    const source: ReadSource = {
      format: 'pdf',
      lines: [],
      blocks: [],
      noise: new Map(),
      surroundings: [],
      warnings: [],
    };
    if (pdf.numPages > LIMITS.pdfPages)
      source.warnings.push({ code: 'import.warning.pagesLeftOut', params: { pages: pdf.numPages - LIMITS.pdfPages } });
    const building: PdfBuilding = { source, running: runningTexts(pages) };
    source.blocks = joinTables(pages.flatMap((page, index) => layOut(building, page, index + 1)));
    return source;
  } catch (error) {
    throw error instanceof ImportRefused ? error : new ImportRefused('import.truncated');
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): ReturnType<typeof getDocumentProxy> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new ImportRefused(name === 'PasswordException' ? 'import.encrypted' : 'import.truncated');
  }
}

/** Texts at the same height in the margin of two pages or more. */
function runningTexts(pages: readonly PageContent[]): Set<string> {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const own = new Set(
      page.pieces
        .filter((piece) => piece.y > page.height - 62 || piece.y < 58)
        .map((piece) => `${Math.round(piece.y / 4)}|${piece.text.trim()}`),
    );
    for (const key of own) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count >= 2).map(([key]) => key));
}

/** A table that goes on at the top of the next page is one table; a row cut by the page is one row. */
function joinTables(blocks: readonly (Block & { xs?: number[] })[]): Block[] {
  const out: (Block & { xs?: number[] })[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (block.kind === 'table' && last?.kind === 'table' && sameColumns(last.xs, block.xs)) appendRows(last, block);
    else out.push(block);
  }
  return out;
}

const sameColumns = (a: readonly number[] | undefined, b: readonly number[] | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.length === b.length &&
  a.every((x, index) => Math.abs(x - (b[index] ?? 0)) < 5);

const textOfRow = (row: readonly Cell[]): string[] => row.map((part) => cellText(part));

function appendRows(table: Table, more: Table): void {
  const head = textOfRow(table.rows[0] ?? []);
  let isCut = true;
  for (const row of more.rows) {
    const isHead = head.join('|') === textOfRow(row).join('|');
    const previous = table.rows.findLast((known) => textOfRow(known).join('|') !== head.join('|'));
    const body = isHead || !isCut ? row : withoutHead(row, head, table);
    const blank = body.slice(0, body.length > 2 ? 2 : 1).every((part) => part.paras.length === 0);
    if (isCut && !isHead && previous && blank) continueRow(previous, body);
    else table.rows.push(body);
    isCut = isHead;
  }
}

/** On the new page the repeated header and the rest of a cut row may share one ruled box: takes the header out. */
function withoutHead(row: Cell[], head: readonly string[], table: Table): Cell[] {
  const starts =
    row.every((part, c) => cellText(part).startsWith(head[c] ?? '')) && row.some((part) => part.paras.length > 0);
  if (!starts || head.join('') === '') return row;
  const headCells: Cell[] = [];
  const rest = row.map((part, c) => {
    const own = head[c] ?? '';
    let taken = 0;
    for (let text = ''; text !== own && taken < part.paras.length; taken++)
      text = `${text} ${part.paras[taken]?.text ?? ''}`.trim();
    headCells.push(cell(part.paras.slice(0, taken)));
    return cell(part.paras.slice(taken));
  });
  if (headCells.some((part, c) => cellText(part) !== head[c])) return row;
  table.rows.push(headCells);
  return rest;
}

function continueRow(previous: readonly Cell[], row: readonly Cell[]): void {
  for (const [c, part] of row.entries()) {
    const above = previous[c];
    if (!above) continue;
    const [first, ...others] = part.paras;
    const tail = above.paras.at(-1);
    if (first && tail && !/^[-+•–]/.test(first.text) && !/[.;:]$/.test(tail.text)) {
      tail.text = joinText(tail.text, first.text);
      tail.lines.push(...first.lines);
      above.paras.push(...others);
    } else above.paras.push(...part.paras);
  }
}
