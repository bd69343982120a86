import type { PageContent, RuleLine } from './page-content.ts';

/** A ruled table on a page: column edges left to right, row edges top to bottom, and which inner edges are drawn. */
export interface Grid {
  xs: number[];
  ys: number[];
  /** Is the edge under row r drawn over column c? */
  hasLineBelow(row: number, column: number): boolean;
  /** Is the edge right of column c drawn beside row r? */
  hasLineRight(row: number, column: number): boolean;
}

const NEAR = 3.5;

function edges(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const out: number[] = [];
  for (const value of sorted) if (out.length === 0 || value - (out.at(-1) ?? 0) > NEAR) out.push(value);
  return out;
}

/** Groups touching lines into tables of at least two columns. */
export function findGrids(page: PageContent): Grid[] {
  const horizontal = page.horizontal.filter((line) => line.to - line.from > 8);
  const vertical = page.vertical.filter((line) => line.to - line.from > 5);
  const parent = [...horizontal, ...vertical].map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  for (const [h, line] of horizontal.entries()) {
    for (const [v, other] of vertical.entries()) {
      const touches =
        other.at > line.from - NEAR &&
        other.at < line.to + NEAR &&
        line.at > other.from - NEAR &&
        line.at < other.to + NEAR;
      if (touches) parent[root(h)] = root(horizontal.length + v);
    }
  }
  const groups = new Map<number, { h: RuleLine[]; v: RuleLine[] }>();
  const groupOf = (index: number): { h: RuleLine[]; v: RuleLine[] } => {
    const key = root(index);
    const group = groups.get(key) ?? { h: [], v: [] };
    groups.set(key, group);
    return group;
  };
  for (const [h, line] of horizontal.entries()) groupOf(h).h.push(line);
  for (const [v, line] of vertical.entries()) groupOf(horizontal.length + v).v.push(line);
  return [...groups.values()].flatMap(({ h, v }) => {
    const xs = edges(v.map((line) => line.at));
    const ys = edges(h.map((line) => line.at)).reverse();
    return xs.length >= 3 && ys.length >= 2 ? [gridOf(xs, ys, h, v)] : [];
  });
}

function gridOf(xs: number[], ys: number[], h: readonly RuleLine[], v: readonly RuleLine[]): Grid {
  const middle = (edge: readonly number[], index: number): number => ((edge[index] ?? 0) + (edge[index + 1] ?? 0)) / 2;
  const covers = (lines: readonly RuleLine[], at: number | undefined, point: number): boolean =>
    at !== undefined && lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= point && line.to >= point);
  return {
    xs,
    ys,
    hasLineBelow: (row, column) => covers(h, ys[row + 1], middle(xs, column)),
    hasLineRight: (row, column) => covers(v, xs[column + 1], middle(ys, row)),
  };
}

/** Row and column of a point, or null when it lies outside the grid. */
export function cellAt(grid: Grid, x: number, y: number): { row: number; column: number } | null {
  const column = grid.xs.findIndex(
    (edge, index) => x >= edge - 1 && x < (grid.xs[index + 1] ?? Number.NEGATIVE_INFINITY) + 1,
  );
  const row = grid.ys.findIndex(
    (edge, index) => y <= edge + 1 && y > (grid.ys[index + 1] ?? Number.POSITIVE_INFINITY) - 1,
  );
  return row >= 0 && column >= 0 ? { row, column } : null;
}
