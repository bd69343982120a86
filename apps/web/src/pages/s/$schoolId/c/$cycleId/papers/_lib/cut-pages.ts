/** A piece of a sheet that is never torn: a paragraph, an item of a list, a row or the rows under one merged cell. */
export interface Piece {
  readonly height: number;
  /** Stays with what follows it. */
  readonly isHeading: boolean;
  /** Height of the header row that a page begins with when it goes on with this piece's table. */
  readonly headHeight: number;
}

/**
 * Which pieces stand on which page of `room` height: indices, every page with one piece at least. A heading goes with what
 * follows it.
 */
export function cutPages(pieces: readonly Piece[], room: number): readonly (readonly number[])[] {
  const pages: number[][] = [];
  let page: number[] = [];
  let used = 0;
  for (const [index, piece] of pieces.entries()) {
    if (used + piece.height > room && page.length > 0) {
      const last = page.at(-1) ?? index;
      const carried = pieces[last]?.isHeading === true && page.length > 1 ? page.splice(-1) : [];
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
