/** Advance widths of Times (thousandths of the size) for U+0020–U+007E; marks above and below letters add nothing. */
const REGULAR = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
];
const BOLD = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944,
  722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556,
  444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394,
  220, 394, 520,
];
const REGULAR_OTHERS: Readonly<Record<string, number>> = { Đ: 722, đ: 500, '…': 1000, '–': 500, '‑': 333 };
const BOLD_OTHERS: Readonly<Record<string, number>> = { Đ: 722, đ: 556, '…': 1000, '–': 500, '‑': 333 };
const MM_PER_POINT = 25.4 / 72;
const COMBINING_MARK = /\p{M}/u;
/** The horn of ơ and ư makes the letter wider. */
const HORN = '\u031b';
const HORN_WIDTH = 50;

/** Width in mm of one line of text in Times New Roman (or a font with its metrics) at `size` points. */
export function textWidth(text: string, size: number, bold: boolean): number {
  const widths = bold ? BOLD : REGULAR;
  const others = bold ? BOLD_OTHERS : REGULAR_OTHERS;
  let thousandths = 0;
  for (const character of text.normalize('NFD')) {
    if (character === HORN) thousandths += HORN_WIDTH;
    else if (!COMBINING_MARK.test(character)) {
      thousandths += widths[character.charCodeAt(0) - 32] ?? others[character] ?? 500;
    }
  }
  return (thousandths / 1000) * size * MM_PER_POINT;
}

/**
 * Breaks a heading into the fewest lines that fit `width` mm, as even as words allow. `preferredHead` is a first part after
 * which a break reads best ("TRƯỜNG TIỂU HỌC"). A single word wider than the line stays as it is.
 */
export function evenLines(
  text: string,
  width: number,
  size: number,
  bold: boolean,
  preferredHead: string | null,
): readonly string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width;
  if (fits(text)) return [text];
  if (preferredHead !== null && text.startsWith(`${preferredHead} `)) {
    const tail = text.slice(preferredHead.length + 1);
    if (fits(preferredHead) && fits(tail)) return [preferredHead, tail];
  }
  const words = text.split(' ');
  let best: { readonly lines: readonly string[]; readonly widest: number } | null = null;
  for (let cut = 1; cut < words.length; cut += 1) {
    const lines = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    const widest = Math.max(...lines.map((line) => textWidth(line, size, bold)));
    if (best === null || widest < best.widest) best = { lines, widest };
  }
  return best !== null && best.widest <= width ? best.lines : [text];
}
