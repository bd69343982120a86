import {
  BorderStyle,
  type ITableBordersOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableRow as ModelRow, TableBlock } from '../../model/document-model.ts';
import { tableStaysWhole } from '../keeps.ts';
import { columnWidths, twips } from '../lengths.ts';
import { MOST_ROWS_KEPT_TOGETHER, staysWhole } from '../rows.ts';
import { styled } from './paragraphs.ts';
import { ALIGNMENTS } from './styles.ts';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const all = (border: typeof NO_BORDER | typeof LINE): ITableBordersOptions => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
});
const CELL_MARGIN = { top: 0, bottom: 0, left: twips(1.5), right: twips(1.5) };
const NO_MARGIN = { top: 0, bottom: 0, left: 0, right: 0 };

/** A table without borders that puts columns side by side; `widths` in mm. */
export function layoutTable(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  const columns = widths.map(twips);
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    borders: all(NO_BORDER),
    margins: NO_MARGIN,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: columns[index] ?? 0, type: WidthType.DXA },
                margins: NO_MARGIN,
                children: [...children],
              }),
          ),
        }),
    ),
  });
}

/** A data table of `width` mm: fixed columns in twips, header rows repeated, rows kept whole where they fit a page. */
export function dataTable(block: TableBlock, width: number): Table {
  const widths = columnWidths(
    block.columns.map((column) => column.weight),
    twips(width),
  );
  const covered = new Map<number, number>();
  const isKept = rowsKeptWithNext(block, width);
  const rows = [
    ...block.header.map((row) => tableRow(block, row, true, true, widths, width, covered)),
    ...block.rows.map((row, index) => tableRow(block, row, false, isKept.has(index), widths, width, covered)),
  ];
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: all(LINE),
    margins: CELL_MARGIN,
    rows,
  });
}

/**
 * Rows that no page may end with: all but the last of a small table; the first and the last but one of a longer one, so
 * that no row stands alone; and those of a merged cell, so that its text is not torn apart.
 */
function rowsKeptWithNext(block: TableBlock, width: number): ReadonlySet<number> {
  const { rows } = block;
  const last = rows.length - 1;
  if (tableStaysWhole(block, width)) return new Set(rows.map((_, index) => index).filter((index) => index < last));
  const inGroup = new Set([0, last - 1].filter((index) => index >= 0 && index < last));
  for (const [index, row] of rows.entries()) {
    const span = Math.max(...row.cells.map((cell) => cell.rowSpan ?? 1));
    if (span > MOST_ROWS_KEPT_TOGETHER) continue;
    for (let offset = 0; offset < span - 1; offset += 1) inGroup.add(index + offset);
  }
  return inGroup;
}

function tableRow(
  block: TableBlock,
  row: ModelRow,
  isHeader: boolean,
  keepNext: boolean,
  widths: readonly number[],
  width: number,
  covered: Map<number, number>,
): TableRow {
  let column = 0;
  const skipCovered = () => {
    while ((covered.get(column) ?? 0) > 0) {
      covered.set(column, (covered.get(column) ?? 0) - 1);
      column += 1;
    }
  };
  const cells = row.cells.map((cell) => {
    skipCovered();
    const span = cell.columnSpan ?? 1;
    const align = isHeader ? 'center' : (cell.align ?? block.columns[column]?.align ?? 'left');
    const size = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    if (cell.rowSpan !== undefined && cell.rowSpan > 1) covered.set(column, cell.rowSpan - 1);
    column += span;
    const style = isHeader || cell.bold === true ? 'OBangTieuDe' : 'OBang';
    return new TableCell({
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(span > 1 ? { columnSpan: span } : {}),
      ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
      children: cell.paragraphs.map((content) => styled(style, content, { alignment: ALIGNMENTS[align], keepNext })),
    });
  });
  skipCovered();
  return new TableRow({ tableHeader: isHeader, cantSplit: isHeader || staysWhole(row, block, width), children: cells });
}
