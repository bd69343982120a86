/** Likeness of two strings as Python's `difflib.SequenceMatcher(None, a, b).ratio()`, with its "popular" rule. */
export function sequenceRatio(a: string, b: string): number {
  const total = a.length + b.length;
  if (total === 0) return 1;
  return (2 * matches(a, b)) / total;
}

function positionsOf(b: string): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  for (let j = 0; j < b.length; j++) {
    const char = b[j] ?? '';
    const list = positions.get(char);
    if (list) list.push(j);
    else positions.set(char, [j]);
  }
  if (b.length >= 200) {
    const most = Math.floor(b.length / 100) + 1;
    for (const [char, list] of positions) if (list.length > most) positions.delete(char);
  }
  return positions;
}

function matches(a: string, b: string): number {
  const positions = positionsOf(b);
  const queue: [number, number, number, number][] = [[0, a.length, 0, b.length]];
  let found = 0;
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [alo, ahi, blo, bhi] = next;
    const [i, j, k] = longest(a, b, positions, alo, ahi, blo, bhi);
    if (k === 0) continue;
    found += k;
    if (alo < i && blo < j) queue.push([alo, i, blo, j]);
    if (i + k < ahi && j + k < bhi) queue.push([i + k, ahi, j + k, bhi]);
  }
  return found;
}

function longest(
  a: string,
  b: string,
  positions: Map<string, number[]>,
  alo: number,
  ahi: number,
  blo: number,
  bhi: number,
): [number, number, number] {
  let [besti, bestj, bestsize] = [alo, blo, 0];
  let lengths = new Map<number, number>();
  for (let i = alo; i < ahi; i++) {
    const next = new Map<number, number>();
    for (const j of positions.get(a[i] ?? '') ?? []) {
      if (j < blo) continue;
      if (j >= bhi) break;
      const k = (lengths.get(j - 1) ?? 0) + 1;
      next.set(j, k);
      if (k > bestsize) [besti, bestj, bestsize] = [i - k + 1, j - k + 1, k];
    }
    lengths = next;
  }
  while (besti > alo && bestj > blo && a[besti - 1] === b[bestj - 1])
    [besti, bestj, bestsize] = [besti - 1, bestj - 1, bestsize + 1];
  while (besti + bestsize < ahi && bestj + bestsize < bhi && a[besti + bestsize] === b[bestj + bestsize]) bestsize++;
  return [besti, bestj, bestsize];
}
