import { startsWithDash } from '../text/fold.ts';
import type { ColumnKind } from './columns.ts';
import { joinCost, misfit, missingCost } from './fit.ts';

/** A piece of a flattened row: one line, or several that stand together; `text` is '' for an explicit empty cell. */
export interface Piece {
  text: string;
  /** True when the piece was cut out of a longer line, so a join to its neighbour is natural. */
  joinsNext?: boolean;
}

interface FilledRow {
  /** For each column the half-open range of pieces it takes. */
  ranges: [number, number][];
  cost: number;
}

/**
 * Deals the pieces of one row, in order, to the columns so that the texts fit the columns' kinds best
 * (dynamic programming over pieces × columns).
 */
export function fillRow(kinds: readonly ColumnKind[], pieces: readonly Piece[], maxPerCell = 40): FilledRow {
  const n = kinds.length;
  const m = pieces.length;
  const best = new Float64Array((n + 1) * (m + 1)).fill(Number.POSITIVE_INFINITY);
  const taken = new Int16Array((n + 1) * (m + 1));
  best[n * (m + 1) + m] = 0;
  for (let j = n - 1; j >= 0; j--) {
    const kind = kinds[j] ?? 'other';
    const most = Math.min(maxPerCell, mostPieces(kind, maxPerCell > 40));
    for (let i = m; i >= 0; i--) {
      let text = '';
      let joins = 0;
      for (let k = 0; i + k <= m && k <= most; k++) {
        if (k > 0) {
          const piece = pieces[i + k - 1];
          const previous = k > 1 ? pieces[i + k - 2] : undefined;
          if (piece) text = text && piece.text ? `${text} ${piece.text}` : text || piece.text;
          if (k > 1) joins += joinPrice(kind, previous, piece);
        }
        const rest = best[(j + 1) * (m + 1) + i + k] ?? Number.POSITIVE_INFINITY;
        if (rest === Number.POSITIVE_INFINITY) continue;
        const cost = rest + joins + (k === 0 ? missingCost(kind) : misfit(kind, text));
        const at = j * (m + 1) + i;
        if (cost < (best[at] ?? 0)) {
          best[at] = cost;
          taken[at] = k;
        }
      }
    }
  }
  const ranges: [number, number][] = [];
  let i = 0;
  for (let j = 0; j < n; j++) {
    const k = taken[j * (m + 1) + i] ?? 0;
    ranges.push([i, i + k]);
    i += k;
  }
  return { ranges, cost: best[0] ?? Number.POSITIVE_INFINITY };
}

/** No more lines (or words, when lines were cut into words) than a cell of this kind ever holds. */
function mostPieces(kind: ColumnKind, areWords: boolean): number {
  switch (kind) {
    case 'ordinal':
    case 'mandatory':
    case 'signature':
      return areWords ? 2 : 1;
    case 'standard':
    case 'cost':
    case 'leader':
    case 'name':
      return areWords ? 6 : 3;
    case 'role':
    case 'position':
    case 'group':
    case 'week':
    case 'time':
      return areWords ? 14 : 4;
    default:
      return areWords ? 60 : 40;
  }
}

function joinPrice(kind: ColumnKind, previous: Piece | undefined, piece: Piece | undefined): number {
  if (!previous || !piece) return 0;
  if (previous.joinsNext) return 0;
  if (piece.text === '' || previous.text === '') return 0.6;
  if (kind === 'content' && startsWithDash(piece.text)) return 0.02;
  const continues = /^\p{Ll}/u.test(piece.text) || /[,(/-]$/.test(previous.text);
  return continues ? joinCost(kind) * 0.3 : joinCost(kind);
}
