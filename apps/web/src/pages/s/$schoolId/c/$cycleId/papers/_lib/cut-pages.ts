/** A piece of a sheet that is never torn: a paragraph, an item of a list, a row or the rows under one merged cell. */
export interface Piece {
  readonly height: number;
  /** Stays with what follows it. */
  readonly isHeading: boolean;
  /** Height of the header row that a page begins with when it goes on with this piece's table. */
  readonly headHeight: number;
}

/**
 * Which pieces stand on which page of `room` height: indices, every page with one piece at least. A heading, and headings
 * under headings, go with what follows them.
 */
export function cutPages(pieces: readonly Piece[], room: number): readonly (readonly number[])[] {
  const pages: number[][] = [];
  let page: number[] = [];
  let used = 0;
  for (const [index, piece] of pieces.entries()) {
    if (used + piece.height > room && page.length > 0) {
      const carried = page.splice(pageEnd(page, pieces));
      pages.push(page);
      page = carried;
      used = carried.reduce((sum, one) => sum + (pieces[one]?.height ?? 0), 0) + piece.headHeight;
    }
    page.push(index);
    used += piece.height;
  }
  if (page.length > 0) pages.push(page);
  return pages;
}

/** How many pieces stay on the page: those that go with what follows leave it, all in a row, unless nothing would stay. */
function pageEnd(page: readonly number[], pieces: readonly Piece[]): number {
  const staying = page.findLastIndex((index) => pieces[index]?.isHeading !== true) + 1;
  return staying === 0 ? page.length : staying;
}
