import { STYLES } from '../format/administrative-format.ts';
import { textWidth } from '../format/text-width.ts';
import type { TableBlock, TableRow } from '../model/document-model.ts';
import { textOf } from '../model/walk.ts';

/** A row of more lines than this may break over two pages: kept whole it would not fit one (N722). */
const MOST_LINES_OF_A_WHOLE_ROW = 28;

/** True when the row stays on one page. `width` is the width of the table in mm. */
export function staysWhole(row: TableRow, table: TableBlock, width: number): boolean {
  const sum = table.columns.reduce((all, column) => all + column.weight, 0);
  const widest = Math.max(...table.columns.map((column) => column.weight));
  const lines = row.cells.map((cell) => {
    const cellWidth = ((cell.columnSpan ?? 1) * widest * width) / sum;
    return cell.paragraphs.reduce(
      (all, content) => all + Math.ceil(textWidth(textOf(content), STYLES.OBang.size, false) / cellWidth + 0.2),
      0,
    );
  });
  return Math.max(0, ...lines) <= MOST_LINES_OF_A_WHOLE_ROW;
}

/** Rows below one merged cell stay on one page up to this number, so that the cell's text is not torn apart. */
export const MOST_ROWS_KEPT_TOGETHER = 12;
