import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/browser';
import { printsWithTitles } from './print-setup.ts';
import { rowHeight } from './row-height.ts';
import type { SheetCell, SheetOf } from './sheet-of.ts';

/** Printed, a table without lines cannot be read along its rows. */
const FRAME = { borderStyle: 'thin' as const, borderColor: '#9a937f' };

/** Makes the file and hands it to the browser to keep. Loaded only when somebody asks for it. */
export async function saveSheet(sheet: SheetOf, title: string): Promise<void> {
  const head: Row = sheet.titles.map((value) => ({
    value,
    height: rowHeight(sheet.titles, sheet.widths),
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#f1ece1',
    wrap: true,
    alignVertical: 'center' as const,
    ...FRAME,
  }));
  const lines: Row[] = sheet.lines.map((line) => {
    const texts = line.map((cell) => (typeof cell?.value === 'string' ? cell.value : ''));
    const height = rowHeight(texts, sheet.widths);
    // The number of the row would stand against the text beside it.
    return line.map((cell, at) => ({ ...asCell(cell), height, ...(at === 0 ? { align: 'center' as const } : {}) }));
  });
  const name = sheetName(title);
  const file = writeExcelFile(
    [
      {
        data: [head, ...lines],
        sheet: name,
        columns: sheet.widths.map((width) => ({ width })),
        stickyRowsCount: 1,
        stickyColumnsCount: 2,
        orientation: 'landscape',
      },
    ],
    { fontFamily: 'Times New Roman', fontSize: 12, features: [printsWithTitles(name)] },
  );
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await file.toBlob());
  link.download = `${fileName(title)}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function asCell(cell: SheetCell | null): CellObject {
  if (!cell) return FRAME;
  const { value, format } = cell;
  const common = { ...FRAME, alignVertical: 'top' as const, ...(format ? { format } : {}) };
  if (typeof value === 'number') return { ...common, value, type: Number };
  if (value instanceof Date) return { ...common, value, type: Date };
  return { ...common, value, type: String, wrap: true };
}

/** Excel takes 31 characters and none of these signs. */
function sheetName(title: string): string {
  return title
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim();
}

function fileName(title: string): string {
  return title.replace(/[\\/?*:"<>|]/g, ' ').trim();
}
