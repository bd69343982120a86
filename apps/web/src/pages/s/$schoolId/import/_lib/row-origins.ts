import type { ImportSource } from '@minhchung/contract';
import { isJson } from './pointer.ts';

/**
 * Which row of the paper each row of the draft comes from, so that words and fields stay tied together after rows were
 * added, removed or moved. Null: a row that the paper does not have.
 */
export function rowOrigins(
  rows: readonly unknown[],
  pointer: string,
  { provenance, lines }: Pick<ImportSource, 'provenance' | 'lines'>,
): (number | null)[] {
  const printed = printedRows(pointer, provenance, lines);
  const taken = new Set<number>();
  return rows.map((row, at) => {
    const text = JSON.stringify(isJson(row) ? Object.values(row) : row);
    const likeness = (index: number) => printed.get(index)?.filter((words) => text.includes(words)).length ?? 0;
    const candidates = [...printed.keys()].filter((index) => !taken.has(index) && likeness(index) > 0);
    const best = candidates.sort((a, b) => likeness(b) - likeness(a) || Math.abs(a - at) - Math.abs(b - at))[0];
    if (best === undefined) return printed.has(at) && !taken.has(at) && rows.length === printed.size ? at : null;
    taken.add(best);
    return best;
  });
}

/** Words of the paper behind each row. */
function printedRows(pointer: string, provenance: ImportSource['provenance'], lines: ImportSource['lines']) {
  const printed = new Map<number, string[]>();
  for (const [key, { spans }] of Object.entries(provenance)) {
    if (!key.startsWith(`${pointer}/`)) continue;
    const index = Number(key.slice(pointer.length + 1).split('/')[0]);
    const words = spans.map(({ line, from, to }) => (lines[line]?.text ?? '').slice(from, to)).join(' ');
    const escaped = JSON.stringify(words.trim()).slice(1, -1);
    const known = printed.get(index) ?? [];
    if (escaped.length > 1) known.push(escaped);
    printed.set(index, known);
  }
  return printed;
}
