/** Points of one line of 12 pt type, and of the edges of a row together. */
const LINE = 15.75;
const EDGES = 2;
/** A cell keeps about one character for its edges. */
const EDGE_CHARACTERS = 1;

/**
 * Height of a row whose texts are wrapped, in points. Not every program lets a row grow by itself when it opens a file, and
 * text that is higher than its row lies over the next one. `widths` in characters, as a spreadsheet counts them.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, column) => linesOf(text, Math.max(1, (widths[column] ?? 10) - EDGE_CHARACTERS)));
  return Math.max(1, ...lines) * LINE + EDGES;
}

function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((all, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const width = widthOf(word);
      if (used > 0 && used + 0.5 + width > room) {
        lines += 1;
        used = 0;
      }
      used += (used > 0 ? 0.5 : 0) + width;
      // A word that is longer than the column is broken.
      while (used > room) {
        lines += 1;
        used -= room;
      }
    }
    return all + lines;
  }, 0);
}

/** In digits: capitals are wider, marks above and below letters take no room. */
function widthOf(word: string): number {
  const letters = [...word.normalize('NFC')];
  return letters.reduce((sum, letter) => sum + (/\p{Lu}/u.test(letter) ? 1.35 : 0.95), 0);
}
