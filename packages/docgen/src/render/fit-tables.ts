import { NARROWEST_COLUMN, usableWidth } from '../format/administrative-format.ts';
import type { DocumentModel, TableBlock, TableColumn } from '../model/document-model.ts';
import { textOf } from '../model/walk.ts';
import { type MeasuredColumn, measureColumns } from './measure-columns.ts';

/** Left and right of the text of a cell together, mm. */
const CELL_PADDING = 3.2;
/** What breaking at words leaves empty at the ends of lines. */
const RAGGED = 1.06;
/** No column gives away more than this part of what the form asks for, so that a form keeps its face. */
const LEAST_PART = 0.75;
/** Widths that columns hand to each other, mm: large ones get over a text that needs several to lose a line. */
const STEPS = [12, 6, 2] as const;
const MOST_MOVES = 60;
/** A move must save this many lines for every 10 mm that it takes from the form. */
const LINES_WORTH_A_MOVE = 0.25;

/**
 * The paper with the columns of its tables as wide as their texts need: columns hand width to each other while the table
 * gets shorter. Tables of one heading stay alike. What is written by hand keeps its room, a number or date its line.
 */
export function withFittedTables(model: DocumentModel): DocumentModel {
  const groups = new Map<string, TableBlock[]>();
  const keyOf = (table: TableBlock, width: number) =>
    JSON.stringify([width, table.columns.map(({ weight }) => weight), table.header.map(rowTexts)]);
  for (const { orientation, blocks } of model.sections) {
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      const key = keyOf(block, usableWidth(orientation));
      groups.set(key, [...(groups.get(key) ?? []), block]);
    }
  }
  const fitted = new Map<string, readonly TableColumn[]>();
  return {
    ...model,
    sections: model.sections.map((section) => {
      const width = usableWidth(section.orientation);
      return {
        ...section,
        blocks: section.blocks.map((block) => {
          if (block.kind !== 'table') return block;
          const key = keyOf(block, width);
          const columns = fitted.get(key) ?? fittedColumns(groups.get(key) ?? [block], width);
          fitted.set(key, columns);
          return { ...block, columns };
        }),
      };
    }),
  };
}

const rowTexts = (row: TableBlock['rows'][number]) => row.cells.map((cell) => cell.paragraphs.map(textOf));

function fittedColumns(tables: readonly TableBlock[], width: number): readonly TableColumn[] {
  const columns = tables[0]?.columns ?? [];
  const sum = columns.reduce((all, { weight }) => all + weight, 0);
  const asked = columns.map(({ weight }) => (weight / sum) * width);
  const measured = measureColumns(tables, columns.length);
  const floors = asked.map((own, index) => floorOf(own, columns[index], measured[index]));
  const heights = heightsByWidth(measured);
  let widths: readonly number[] = asked;
  let lines = totalLines(widths, heights);
  for (let move = 0; move < MOST_MOVES; move += 1) {
    const best = bestMove({ widths, lines, floors, heights });
    if (best === null) break;
    ({ widths, lines } = best);
  }
  return columns.map((column, index) => ({ ...column, weight: widths[index] ?? column.weight }));
}

function floorOf(own: number, column: TableColumn | undefined, measured: MeasuredColumn | undefined): number {
  if (measured === undefined || measured.hasMergedRows || column?.holds === 'handwriting') return own;
  const word = measured.longestWord + CELL_PADDING;
  return Math.min(own, Math.max(NARROWEST_COLUMN, LEAST_PART * own, word));
}

interface Layout {
  readonly widths: readonly number[];
  readonly lines: number;
}

function bestMove({
  widths,
  lines,
  floors,
  heights,
}: Layout & { readonly floors: readonly number[]; readonly heights: HeightsByWidth }): Layout | null {
  let best: Layout | null = null;
  let bestGain = 0;
  for (const step of STEPS) {
    for (const [from, width] of widths.entries()) {
      if (width - step < (floors[from] ?? width)) continue;
      for (const to of widths.keys()) {
        if (to === from) continue;
        const tried = widths.map((one, index) => (index === from ? one - step : index === to ? one + step : one));
        const after = totalLines(tried, heights);
        const gain = lines - after - (LINES_WORTH_A_MOVE * step) / 10;
        if (gain > bestGain) {
          bestGain = gain;
          best = { widths: tried, lines: after };
        }
      }
    }
  }
  return best;
}

/** Lines of every cell of a column at a width, counted once. */
type HeightsByWidth = (column: number, width: number) => readonly number[];

function heightsByWidth(measured: readonly MeasuredColumn[]): HeightsByWidth {
  const known = new Map<string, readonly number[]>();
  return (column, width) => {
    const key = `${column}:${width.toFixed(2)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const room = Math.max(1, width - CELL_PADDING);
    const heights = (measured[column]?.cells ?? []).map((paragraphs) =>
      paragraphs.reduce((all, one) => all + (one <= room ? 1 : Math.ceil((one * RAGGED) / room)), 0),
    );
    known.set(key, heights);
    return heights;
  };
}

function totalLines(widths: readonly number[], heights: HeightsByWidth): number {
  const columns = widths.map((width, column) => heights(column, width));
  const rows = columns[0]?.length ?? 0;
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    let highest = 1;
    for (const column of columns) highest = Math.max(highest, column[row] ?? 1);
    total += highest;
  }
  return total;
}
