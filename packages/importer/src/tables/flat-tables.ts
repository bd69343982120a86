import { type Block, type Cell, cell, type Para, para, type Table } from '../model/blocks.ts';
import { closesTable, headingOf } from '../sections/headings.ts';
import { fold } from '../text/fold.ts';
import type { ColumnKind, HeaderColumn } from './columns.ts';
import { fillRow, type Piece } from './fill-row.ts';
import { type FlatHeader, readFlatHeader, startsRow } from './flat-header.ts';

/** Finds tables that were flattened to lines (one cell per line, or one row per line) and rebuilds them as tables. */
export function rebuildFlatTables(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  let run: Para[] = [];
  const flush = (): void => {
    out.push(...rebuildRun(run));
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === 'para') run.push(block);
    else {
      flush();
      out.push(block);
    }
  }
  flush();
  return out;
}

function rebuildRun(paras: readonly Para[]): Block[] {
  const out: Block[] = [];
  let i = 0;
  while (i < paras.length) {
    const here = paras[i];
    if (!here) break;
    const header = here.text.length > 0 && here.text.length <= 220 ? readFlatHeader(paras, i) : null;
    const table = header ? readRows(paras, header) : null;
    if (table) {
      out.push(table.table);
      i = table.end;
    } else {
      out.push(here);
      i++;
    }
  }
  return out;
}

function readRows(paras: readonly Para[], header: FlatHeader): { table: Table; end: number } | null {
  const starts = rowStarts(paras, header);
  const first = starts[0];
  if (first === undefined) return null;
  if (paras.slice(header.end, first).some((p) => p.text !== '')) return null;
  const end = starts.at(-1) ?? first;
  const rows: Cell[][] = [header.columns.map((column, index) => headerCell(column, header.paras[index] ?? []))];
  let longest = 0;
  let stop = end;
  for (let r = 0; r < starts.length - 1; r++) {
    const slice = paras.slice(starts[r], starts[r + 1]);
    const isLast = r === starts.length - 2;
    const pieces = toPieces(slice, header.isSpaced);
    const kept = isLast ? trimLast(pieces, header, longest) : pieces;
    longest = Math.max(longest, kept.length);
    rows.push(dealRow(header.columns, kept));
    stop =
      isLast && kept.length < pieces.length
        ? (starts[r] ?? 0) + kept.reduce((sum, p) => sum + p.paras.length + p.blanks, 0)
        : stop;
  }
  return { table: { kind: 'table', layout: 'flattened', rows }, end: Math.max(stop, first + 1) };
}

function headerCell(column: HeaderColumn, source: readonly Para[]): Cell {
  return cell([
    para(
      column.text,
      source.flatMap((p) => p.lines),
    ),
  ]);
}

/** Lines of one row at most: more is no row, and dealing it out would take long. */
const LONGEST_ROW = 240;

/** Indices where rows begin, followed by the index where the table ends. */
function rowStarts(paras: readonly Para[], header: FlatHeader): number[] {
  const kind = header.columns[0]?.kind ?? 'other';
  const second = header.columns[1]?.kind ?? 'other';
  const isOneLine = header.paras.every((own) => own[0] === header.paras[0]?.[0]);
  const starts: number[] = [];
  let expected: number | null = null;
  let i = header.end;
  for (; i < paras.length; i++) {
    const here = paras[i];
    if (!here || here.text === '') continue;
    if (i - (starts.at(-1) ?? header.end) > LONGEST_ROW) break;
    if (ends(paras, i, header, starts.at(-1) ?? i)) break;
    if (isGroupRow(here.text, header)) {
      starts.push(i);
      expected = null;
      continue;
    }
    if (!startsRow(kind, here.text)) {
      if (
        kind === 'group' &&
        second === 'ordinal' &&
        startsRow('ordinal', here.text) &&
        !startsRow('group', previousText(paras, i))
      )
        starts.push(i);
      continue;
    }
    const since = i - (starts.at(-1) ?? i);
    if (kind === 'ordinal' || kind === 'standard') {
      const value = Number(/\d+/.exec(here.text)?.[0]);
      const isBare = /^\d{1,3}\s*[.)]?$/.test(here.text);
      if (
        expected === null
          ? value > 30
          : kind === 'ordinal'
            ? value !== expected && !(isBare && value === expected + 1)
            : value < expected - 1 ||
              value > expected + (filledSince(paras, starts.at(-1), i) >= header.columns.length - 2 ? 3 : 0)
      )
        continue;
      if (!isBare && starts.length > 0 && since < header.columns.length - 2 && !isOneLine) continue;
      if (
        kind === 'standard' &&
        expected !== null &&
        since < Math.min(3, header.columns.length - 1) &&
        here.text === paras[starts.at(-1) ?? 0]?.text
      )
        continue;
      expected = value + 1;
    }
    if (kind === 'week' || kind === 'time') {
      if (starts.length > 0 && since < 2 && !/^tuan/.test(fold(here.text))) continue;
      if (/^\d/.test(here.text) && /^(từ )?tuần$/iu.test(previousText(paras, i))) continue;
      if (
        kind === 'week' &&
        starts.length > 0 &&
        /^\d{1,2}\/|^\d{1,2}$/.test(here.text) &&
        !/^\d{1,2}$/.test(paras[starts[0] ?? 0]?.text ?? '')
      )
        continue;
    }
    starts.push(i);
  }
  if (starts.length > 0) starts.push(i);
  return starts;
}

/** "Nhóm 2" between the people of a list without a column of groups is a row of its own. */
const isGroupRow = (text: string, header: FlatHeader): boolean =>
  header.columns[0]?.kind === 'ordinal' &&
  header.columns.some((column) => column.kind === 'name') &&
  header.columns.every((column) => column.kind !== 'group' && column.kind !== 'assignee') &&
  /^nhom (so )?\d{1,2}\b/.test(fold(text));

const filledSince = (paras: readonly Para[], start: number | undefined, end: number): number =>
  start === undefined ? 0 : paras.slice(start, end).filter((p) => p.text !== '').length;

function previousText(paras: readonly Para[], index: number): string {
  for (let i = index - 1; i >= 0; i--) if (paras[i]?.text) return paras[i]?.text ?? '';
  return '';
}

function ends(paras: readonly Para[], index: number, header: FlatHeader, start: number): boolean {
  const first = header.columns[0]?.kind;
  const criterionAt = header.columns.findIndex(
    (column) => column.kind === 'criterion' || column.kind === 'standardCriterion',
  );
  const since = paras.slice(start, index).filter((p) => p.text !== '').length;
  const maybeCriterion = criterionAt >= 0 && since <= criterionAt;
  const here = paras[index];
  if (!here) return true;
  if (closesTable(here.text)) return true;
  const heading = headingOf(here);
  if (heading && first === 'group' && heading.kind === 'group') return false;
  if (heading && heading.kind === 'group' && !/:|chịu trách nhiệm|phụ trách|đánh giá|\(/iu.test(here.text))
    return false;
  if (heading && (heading.mark !== 'none' || heading.kind === 'group' || here.headingLevel > 0 || /:$/.test(here.text)))
    return heading.mark !== 'decimal' || !maybeCriterion;
  return readFlatHeader(paras, index) !== null;
}

interface LinePiece extends Piece {
  paras: Para[];
  /** Blank lines that went with it. */
  blanks: number;
}

/** Spaced tables: adjacent lines are one cell and a hollow line is an empty one. Tight tables: a blank line is an empty cell. */
function toPieces(paras: readonly Para[], isSpaced: boolean): LinePiece[] {
  const pieces: LinePiece[] = [];
  let adjacent = false;
  for (const here of paras) {
    if (here.text === '' && isSpaced && !here.isHollow) {
      adjacent = false;
      const last = pieces.at(-1);
      if (last) last.blanks++;
      continue;
    }
    const last = pieces.at(-1);
    if (isSpaced && adjacent && last?.text && here.text) {
      last.text = `${last.text} ${here.text}`;
      last.paras.push(here);
    } else pieces.push({ text: here.text, paras: [here], blanks: 0 });
    adjacent = true;
  }
  return pieces;
}

/** The last row has no next row to end it: it is not longer than the rows before it. */
function trimLast(pieces: LinePiece[], header: FlatHeader, longest: number): LinePiece[] {
  const columns = header.columns;
  let keep = pieces.length;
  const most = Math.max(columns.length, longest);
  const hasList = columns.some((column) => ['content', 'measures', 'other'].includes(column.kind));
  while (keep > 1 && pieces[keep - 1]?.text === '') keep--;
  if (keep > most) {
    let end = most;
    if (hasList) while (end < keep && /^[-+•–]/.test(pieces[end]?.text ?? '')) end++;
    if (
      hasList &&
      end < keep &&
      columns.at(-1)?.kind !== 'content' &&
      !/^[-+•–]/.test(pieces[end]?.text ?? '') &&
      end > most
    )
      end++;
    keep = end;
  }
  const spare = Math.max(keep, Math.min(pieces.length, columns.length));
  const kept = pieces.slice(0, spare);
  const isClose = pieces.length > spare && pieces.length - spare <= 4;
  const kinds = columns.map((column) => column.kind);
  return isClose && fillRow(kinds, pieces).cost <= fillRow(kinds, kept).cost + 0.9 ? pieces : kept;
}

function dealRow(columns: readonly HeaderColumn[], pieces: readonly LinePiece[]): Cell[] {
  const kinds = columns.map((column) => column.kind);
  let parts: readonly LinePiece[] = cutNumber(kinds[0] ?? 'other', pieces);
  let filled = fillRow(kinds, parts);
  if (filled.cost > 2.2) {
    const cut = cutPieces(parts);
    if (cut.length <= 70 && cut.length > parts.length) {
      const again = fillRow(kinds, cut, 60);
      if (again.cost + 0.8 < filled.cost) {
        filled = again;
        parts = cut;
      }
    }
  }
  return filled.ranges.map(([from, to]) => cell(joinCut(parts.slice(from, to))));
}

/** A row number and the next cell on one line are two cells. */
function cutNumber(kind: ColumnKind, pieces: readonly LinePiece[]): readonly LinePiece[] {
  const [first, ...others] = pieces;
  const glued =
    first && (kind === 'ordinal' || kind === 'standard') ? /^(\d{1,3}\s?[.)]?)\s+(\S.*)$/.exec(first.text) : null;
  if (!first || !glued?.[1] || !glued[2]) return pieces;
  return [
    { text: glued[1], paras: first.paras, blanks: 0 },
    { text: glued[2], paras: first.paras, blanks: first.blanks },
    ...others,
  ];
}

/** Cuts glued lines into words, so that a line can fill several columns. */
function cutPieces(pieces: readonly LinePiece[]): LinePiece[] {
  return pieces.flatMap((piece) => {
    const words = piece.text.split(' ');
    return words.map((word, index) => ({
      text: word,
      paras: piece.paras,
      blanks: 0,
      joinsNext: index < words.length - 1,
    }));
  });
}

function joinCut(pieces: readonly LinePiece[]): Para[] {
  const out: Para[] = [];
  let open: { text: string; lines: number[] } | null = null;
  for (const piece of pieces) {
    const lines = piece.paras.flatMap((p) => p.lines);
    if (open) open.text = `${open.text} ${piece.text}`;
    else open = { text: piece.text, lines };
    if (!piece.joinsNext) {
      out.push(para(open.text, open.lines));
      open = null;
    }
  }
  if (open) out.push(para(open.text, open.lines));
  return out;
}
