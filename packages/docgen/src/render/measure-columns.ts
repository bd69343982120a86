import { STYLES } from '../format/administrative-format.ts';
import { textWidth } from '../format/text-width.ts';
import type { TableBlock, TableCell, TableRow } from '../model/document-model.ts';
import { textOf } from '../model/walk.ts';

/** Texts of one column, in mm at the size of a table; cells over several columns or rows are left out of `cells`. */
export interface MeasuredColumn {
  /** Widths of the paragraphs of each cell, header first. */
  readonly cells: readonly (readonly number[])[];
  readonly longestWord: number;
  /** A cell stands beside several rows: how wide it must be is not seen from one of them. */
  readonly hasMergedRows: boolean;
}

/** Rows of a long table that are measured. */
const MOST_ROWS = 120;

/** Columns of tables that have one heading, measured together. */
export function measureColumns(tables: readonly TableBlock[], count: number): readonly MeasuredColumn[] {
  const header = tables[0]?.header ?? [];
  const body = tables.flatMap(({ rows }) => placed(rows));
  const every = Math.max(1, Math.ceil(body.length / MOST_ROWS));
  const rows = [...placed(header), ...body.filter((_, index) => index % every === 0)];
  return Array.from({ length: count }, (_, column) => {
    const cells = rows.map((row) => row.get(column));
    const width = (text: string, index: number) =>
      textWidth(text, STYLES.OBang.size, index < header.length || cells[index]?.bold === true);
    const texts = cells.map((cell) => ((cell?.columnSpan ?? 1) > 1 ? [] : (cell?.paragraphs.map(textOf) ?? [])));
    return {
      cells: texts.map((all, index) => ((cells[index]?.rowSpan ?? 1) > 1 ? [] : all.map((text) => width(text, index)))),
      longestWord: Math.max(
        0,
        ...texts.flatMap((all, index) => all.flatMap((text) => text.split(' ').map((word) => width(word, index)))),
      ),
      hasMergedRows: cells.some((cell) => (cell?.rowSpan ?? 1) > 1),
    };
  });
}

/** The cells of each row by their column: what a merged cell above covers has none. */
function placed(rows: readonly TableRow[]): readonly ReadonlyMap<number, TableCell>[] {
  const covered = new Map<number, number>();
  return rows.map((row) => {
    const byColumn = new Map<number, TableCell>();
    let column = 0;
    const skipCovered = () => {
      while ((covered.get(column) ?? 0) > 0) {
        covered.set(column, (covered.get(column) ?? 0) - 1);
        column += 1;
      }
    };
    for (const cell of row.cells) {
      skipCovered();
      byColumn.set(column, cell);
      if ((cell.rowSpan ?? 1) > 1) covered.set(column, (cell.rowSpan ?? 1) - 1);
      column += cell.columnSpan ?? 1;
    }
    skipCovered();
    return byColumn;
  });
}
