import type { TableRow } from './column.ts';

/**
 * Before which row a row goes when it is moved one place up or down: an id, null for the end, undefined when it is
 * already there.
 */
export function moveTarget(rows: readonly TableRow[], rowId: string, by: -1 | 1): string | null | undefined {
  const index = rows.findIndex((row) => row.rowId === rowId);
  if (index < 0) return undefined;
  if (by === -1) return index === 0 ? undefined : rows[index - 1]?.rowId;
  if (index === rows.length - 1) return undefined;
  return rows[index + 2]?.rowId ?? null;
}

/** The rows as they stand once one of them has been put before another. */
export function moved<Row extends TableRow>(rows: readonly Row[], rowId: string, beforeRowId: string | null): Row[] {
  const row = rows.find((one) => one.rowId === rowId);
  if (!row || rowId === beforeRowId) return [...rows];
  const rest = rows.filter((one) => one.rowId !== rowId);
  const at = beforeRowId === null ? rest.length : rest.findIndex((one) => one.rowId === beforeRowId);
  return at < 0 ? [...rows] : [...rest.slice(0, at), row, ...rest.slice(at)];
}
