import type { Block, TableBlock } from '../model/document-model.ts';
import { MOST_ROWS_KEPT_TOGETHER, rowLines } from './rows.ts';

/**
 * True when a page must not end between the two: a heading goes with what it is over, words that lead into a table or
 * close a paper go with the table or the signature. The styles of headings say so to Word and PDF by themselves.
 */
export function keepsWithNext(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return false;
  if (block.kind === 'heading' || block.kind === 'annexTitle') return true;
  return block.kind === 'paragraph' && (next.kind === 'table' || next.kind === 'signature');
}

/** Lines of a table that is not torn over two pages: about a third of one. */
const MOST_LINES_OF_A_WHOLE_TABLE = 18;

/** True when a table is small enough to stand on one page whole. `width` in mm. */
export function tableStaysWhole(table: TableBlock, width: number): boolean {
  if (table.rows.length > MOST_ROWS_KEPT_TOGETHER) return false;
  const lines = [...table.header, ...table.rows].reduce((all, row) => all + rowLines(row, table, width), 0);
  return lines <= MOST_LINES_OF_A_WHOLE_TABLE;
}
