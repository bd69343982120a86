import { squeeze } from '../../text/fold.ts';
import type { TextPiece } from './page-content.ts';

/** A line, or a part of a line that stands apart from its neighbours. */
export interface TextLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
}

/** Sorts pieces into lines; with `splitGaps`, parts that stand far apart are lines of their own (two columns). */
export function toLines(pieces: readonly TextPiece[], splitGaps: boolean): TextLine[] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: TextPiece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const y = row?.[0]?.y ?? Number.POSITIVE_INFINITY;
    if (row && Math.abs(y - piece.y) <= Math.max(2, piece.size * 0.35)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) =>
    splitRow(
      row.sort((a, b) => a.x - b.x),
      splitGaps,
    ),
  );
}

/** Joins wrapped lines; a code or range broken after its hyphen is closed again. */
export function joinText(before: string, after: string): string {
  return /[\p{L}\d]-$/u.test(before) && /^[\p{L}\d]/u.test(after) ? before + after : `${before} ${after}`;
}

const NATIONAL = /^(cộng hòa xã hội|cộng hoà xã hội|độc lập\s*[-–]\s*tự do)/iu;

function splitRow(row: readonly TextPiece[], splitGaps: boolean): TextLine[] {
  const out: TextLine[] = [];
  let open: TextLine | null = null;
  for (const piece of row) {
    const gap = open ? piece.x - open.right : 0;
    const isMark = open !== null && /^([-–+•●▪]|\(?[\divxIVX]{1,4}[.)]|[a-zđ]\))$/u.test(open.text.trim());
    const apart = splitGaps && (gap > piece.size * 1.6 || NATIONAL.test(piece.text)) && !isMark;
    if (open && !apart) {
      open.text += gap > piece.size * 0.14 ? ` ${piece.text}` : piece.text;
      open.right = Math.max(open.right, piece.x + piece.width);
      open.bold &&= piece.bold;
    } else {
      open = {
        text: piece.text,
        x: piece.x,
        right: piece.x + piece.width,
        y: piece.y,
        size: piece.size,
        bold: piece.bold,
      };
      out.push(open);
    }
  }
  return out.map((line) => ({ ...line, text: squeeze(line.text) }));
}
