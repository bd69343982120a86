import { textWidth } from '../../format/text-width.ts';
import type { TableRow } from '../../model/document-model.ts';
import { textOf } from '../../model/walk.ts';

/** Space that a cell leaves empty beside its text, mm. */
const PADDING = 2;
/** What wrapping at words leaves empty at the ends of lines. */
const RAGGED = 1.08;

/** Lines that a text takes in a cell of `width` mm at `size` pt; at least one. Its own line breaks count. */
export function linesOfText(text: string, width: number, { size, bold }: { size: number; bold: boolean }): number {
  const room = Math.max(1, width - PADDING);
  return text.split('\n').reduce((all, line) => {
    const needed = textWidth(line, size, bold);
    return all + Math.max(1, Math.ceil(needed <= room ? 1 : (needed * RAGGED) / room));
  }, 0);
}

/**
 * Lines of every row of a table, header first: spreadsheets do not let rows grow under merged cells, and some not at all,
 * so that the height is written down. `widths` in mm. A merged cell that needs more gives it to its last row.
 */
export function linesOfRows(
  rows: readonly TableRow[],
  headerCount: number,
  widths: readonly number[],
  size: number,
): readonly number[] {
  const lines = rows.map(() => 1);
  const merged: { readonly first: number; readonly last: number; readonly needed: number }[] = [];
  const covered = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    let column = 0;
    const skipCovered = () => {
      while ((covered.get(column) ?? 0) > 0) {
        covered.set(column, (covered.get(column) ?? 0) - 1);
        column += 1;
      }
    };
    for (const cell of row.cells) {
      skipCovered();
      const span = cell.columnSpan ?? 1;
      const rowSpan = cell.rowSpan ?? 1;
      const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      const bold = index < headerCount || cell.bold === true;
      const needed = linesOfText(cell.paragraphs.map(textOf).join('\n'), width, { size, bold });
      if (rowSpan > 1) {
        covered.set(column, rowSpan - 1);
        merged.push({ first: index, last: index + rowSpan - 1, needed });
      } else lines[index] = Math.max(lines[index] ?? 1, needed);
      column += span;
    }
    skipCovered();
  }
  for (const { first, last, needed } of merged) {
    const held = lines.slice(first, last + 1).reduce((sum, one) => sum + one, 0);
    if (needed > held) lines[last] = (lines[last] ?? 1) + needed - held;
  }
  return lines;
}
