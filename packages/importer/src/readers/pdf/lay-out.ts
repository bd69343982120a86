import { type Block, type Cell, cell, type Para, para, type ReadSource, type Table } from '../../model/blocks.ts';
import { headingOf, takeNumber } from '../../sections/headings.ts';
import { fold } from '../../text/fold.ts';
import { cellAt, findGrids, type Grid } from './find-grids.ts';
import type { PageContent, TextPiece } from './page-content.ts';
import { joinText, type TextLine, toLines } from './text-lines.ts';

export interface PdfBuilding {
  source: ReadSource;
  /** Margin texts that come again on other pages. */
  running: ReadonlySet<string>;
}

/** Blocks of one page from top to bottom. */
export function layOut(building: PdfBuilding, page: PageContent, number: number): (Block & { xs?: number[] })[] {
  let lineNumber = 0;
  const addLine = (text: string): number =>
    building.source.lines.push({ text, place: { kind: 'page', page: number, line: ++lineNumber } }) - 1;
  const body: TextPiece[] = [];
  for (const piece of page.pieces) {
    const inMargin = piece.y > page.height - 62 || piece.y < 58;
    if (inMargin && /^(trang\s*)?[-–\s]*\d{1,3}(\s*\/\s*\d{1,3})?[-–\s]*$/iu.test(piece.text))
      building.source.noise.set(addLine(piece.text.trim()), 'pageNumber');
    else if (building.running.has(`${Math.round(piece.y / 4)}|${piece.text.trim()}`))
      building.source.noise.set(addLine(piece.text.trim()), 'repeatedHeader');
    else body.push(piece);
  }
  const grids = findGrids(page);
  const inside = grids.map((): TextPiece[] => []);
  const outside: TextPiece[] = [];
  for (const piece of body) {
    const at = grids.findIndex((grid) => cellAt(grid, piece.x + piece.width / 2, piece.y + piece.size * 0.3) !== null);
    (at >= 0 ? (inside[at] ?? outside) : outside).push(piece);
  }
  const parts: { top: number; blocks: (Block & { xs?: number[] })[] }[] = [];
  const lines = toLines(outside, true);
  const tops = grids.map((grid) => grid.ys[0] ?? 0);
  const bands = [...tops].sort((a, b) => b - a);
  const bandOf = (y: number): number => bands.filter((top) => top > y).length;
  for (let band = 0; band <= bands.length; band++) {
    const own = lines.filter((line) => bandOf(line.y) === band);
    if (own.length > 0) parts.push({ top: own[0]?.y ?? 0, blocks: joinLines(own, addLine) });
  }
  for (const [index, grid] of grids.entries()) {
    const table = tableOf(grid, inside[index] ?? [], addLine);
    if (table.rows.length > 0) parts.push({ top: grid.ys[0] ?? 0, blocks: [Object.assign(table, { xs: grid.xs })] });
  }
  return parts.sort((a, b) => b.top - a.top).flatMap((part) => part.blocks);
}

function tableOf(grid: Grid, pieces: readonly TextPiece[], addLine: (text: string) => number): Table {
  const columns = grid.xs.length - 1;
  const rowCount = grid.ys.length - 1;
  const owner = Array.from({ length: rowCount }, (_, r) =>
    Array.from({ length: columns }, (_x, c): [number, number] => [r, c]),
  );
  for (let r = 0; r < rowCount; r++) {
    for (let c = 0; c < columns; c++) {
      const left = c > 0 && !grid.hasLineRight(r, c - 1) ? owner[r]?.[c - 1] : undefined;
      const above = r > 0 && !grid.hasLineBelow(r - 1, c) ? owner[r - 1]?.[c] : undefined;
      const own = left ?? above;
      const row = owner[r];
      if (own && row) row[c] = own;
    }
  }
  const held = new Map<string, TextPiece[]>();
  for (const piece of pieces) {
    const at =
      cellAt(grid, piece.x + piece.width / 2, piece.y + piece.size * 0.3) ??
      cellAt(grid, piece.x + 1, piece.y + piece.size * 0.3);
    if (!at) continue;
    const key = (owner[at.row]?.[at.column] ?? [at.row, at.column]).join();
    held.set(key, [...(held.get(key) ?? []), piece]);
  }
  const rows: Cell[][] = [];
  for (let r = 0; r < rowCount; r++) {
    rows.push(
      Array.from({ length: columns }, (_, c) => {
        const own = owner[r]?.[c];
        const isOwn = own?.[0] === r && own[1] === c;
        return isOwn ? cell(cellParas(held.get(`${r},${c}`) ?? [], addLine)) : cell([], own?.[1] === c);
      }),
    );
  }
  return { kind: 'table', layout: 'grid', rows: rows.filter((row) => row.some((part) => part.paras.length > 0)) };
}

/** Lines of a cell, wrapped lines joined; a dash opens a new paragraph. */
function cellParas(pieces: readonly TextPiece[], addLine: (text: string) => number): Para[] {
  const out: Para[] = [];
  for (const line of toLines(pieces, false)) {
    const id = addLine(line.text);
    const last = out.at(-1);
    if (last && !/^[-+•–●]\s*\S/u.test(line.text)) {
      last.text = joinText(last.text, line.text);
      last.lines.push(id);
    } else out.push(para(line.text, [id], { bold: line.bold }));
  }
  return out;
}

function joinLines(lines: readonly TextLine[], addLine: (text: string) => number): Para[] {
  const out: Para[] = [];
  const left = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.right));
  let previous: TextLine | null = null;
  for (const line of lines) {
    const id = addLine(line.text);
    const last = out.at(-1);
    if (last && previous && continues(previous, line, left, right, last)) {
      last.text = joinText(last.text, line.text);
      last.lines.push(id);
    } else out.push(para(line.text, [id], { bold: line.bold }));
    previous = line;
  }
  return out;
}

function continues(previous: TextLine, line: TextLine, left: number, right: number, last: Para): boolean {
  if (Math.abs(previous.y - line.y) < 2 || previous.y - line.y > line.size * 2.2) return false;
  if (previous.right < right - (right - left) * 0.14) return false;
  if (line.x > left + line.size * 1.2 || previous.x - line.x > 75) return false;
  if (/^([-+•–●]\s|căn cứ\s|trên đây là|nơi nhận)/iu.test(line.text)) return false;
  if (takeNumber(line.text).mark !== 'none' && headingOf(para(line.text, [])) !== null) return false;
  if (/^\d{1,2}\.\s+\p{Lu}/u.test(line.text) && /[.;:]$/.test(last.text)) return false;
  return !/^(cong hoa|doc lap)/.test(fold(line.text));
}
