import { STYLES } from '../format/administrative-format.ts';
import { textWidth } from '../format/text-width.ts';
import type { TableBlock, TableRow } from '../model/document-model.ts';
import { textOf } from '../model/walk.ts';

/** A row of more lines than this may break over two pages: kept whole it would not fit one (N722). */
const MOST_LINES_OF_A_WHOLE_ROW = 28;

/** True when the row stays on one page. `width` is the width of the table in mm. */
export function staysWhole(row: TableRow, table: TableBlock, width: number): boolean {
  return rowLines(row, table, width) <= MOST_LINES_OF_A_WHOLE_ROW;
}

/** Lines of the row's highest cell, counted as if every column had the width of the widest. `width` in mm. */
export function rowLines(row: TableRow, table: TableBlock, width: number): number {
  const sum = table.columns.reduce((all, column) => all + column.weight, 0);
  const widest = Math.max(...table.columns.map((column) => column.weight));
  const lines = row.cells.map((cell) => {
    const cellWidth = ((cell.columnSpan ?? 1) * widest * width) / sum;
    return cell.paragraphs.reduce(
      (all, content) => all + Math.ceil(textWidth(textOf(content), STYLES.OBang.size, false) / cellWidth + 0.2),
      0,
    );
  });
  return Math.max(1, ...lines);
}

/** Rows below one merged cell stay on one page up to this number, so that the cell's text is not torn apart. */
export const MOST_ROWS_KEPT_TOGETHER = 12;
