import { type Block, type Cell, cellText } from '../model/blocks.ts';
import { readTable } from './read-table.ts';

/**
 * A table cut in pieces by the lines between its rows ("Nhóm 2: Tiêu chuẩn 2") has its header on the first piece only:
 * the later pieces of the same width take it over, as a person reads them.
 */
export function inheritHeaders(blocks: readonly Block[]): Block[] {
  let header: Cell[] | null = null;
  let since = 0;
  return blocks.map((block) => {
    if (block.kind === 'para') {
      if (block.text !== '') since++;
      return block;
    }
    const first = block.rows[0];
    if (readTable(block) !== null) {
      header = first ?? null;
      since = 0;
      return block;
    }
    const isPiece =
      header !== null &&
      since <= 2 &&
      first?.length === header.length &&
      header.length >= 3 &&
      /^\d{1,3}\s*[.)]?$/.test(cellText(first[0]));
    since = 0;
    return isPiece && header ? { ...block, rows: [header, ...block.rows] } : block;
  });
}
