import { isRecord } from '../api/problem.ts';
import { moved } from '../table/move-target.ts';

/**
 * Puts what became of one row into a view that the browser holds (plan, council), so that the screen follows at once.
 * A view without that table, or not yet read, stays as it is.
 */
export function withRow(view: unknown, table: string, row: { readonly rowId: string }): unknown {
  return withTable(view, table, (rows) =>
    rows.some((one) => one.rowId === row.rowId)
      ? rows.map((one) => (one.rowId === row.rowId ? row : one))
      : [...rows, row].toSorted(byPosition),
  );
}

/** The same for many rows in one pass. */
export function withRows(view: unknown, table: string, changed: readonly { readonly rowId: string }[]): unknown {
  const byId = new Map(changed.map((row) => [row.rowId, row]));
  return withTable(view, table, (rows) => {
    const known = new Set(rows.map(({ rowId }) => rowId));
    const coming = changed.filter(({ rowId }) => !known.has(rowId));
    const kept = rows.map((one) => byId.get(one.rowId) ?? one);
    return coming.length === 0 ? kept : [...kept, ...coming].toSorted(byPosition);
  });
}

export function withoutRow(view: unknown, table: string, rowId: string): unknown {
  return withoutRows(view, table, [rowId]);
}

export function withoutRows(view: unknown, table: string, rowIds: readonly string[]): unknown {
  const gone = new Set(rowIds);
  return withTable(view, table, (rows) => rows.filter((one) => !gone.has(one.rowId)));
}

/** The version of a row that a view holds; 0 when it does not hold the row. */
export function versionInView(view: unknown, table: string, rowId: string): number {
  const rows = isRecord(view) ? view[table] : undefined;
  const found = isRows(rows) ? rows.find((row) => row.rowId === rowId) : undefined;
  return found && 'version' in found && typeof found.version === 'number' ? found.version : 0;
}

export function withMovedRow(view: unknown, table: string, rowId: string, beforeRowId: string | null): unknown {
  return withTable(view, table, (rows) => moved(rows, rowId, beforeRowId));
}

type AnyRow = { readonly rowId: string };

function withTable(view: unknown, table: string, change: (rows: readonly AnyRow[]) => readonly AnyRow[]): unknown {
  if (!isRecord(view)) return view;
  const rows = view[table];
  return isRows(rows) ? { ...view, [table]: change(rows) } : view;
}

function isRows(value: unknown): value is readonly AnyRow[] {
  return Array.isArray(value) && value.every((row) => isRecord(row) && typeof row.rowId === 'string');
}

function byPosition(left: object, right: object): number {
  return positionOf(left) - positionOf(right);
}

function positionOf(row: object): number {
  return 'position' in row && typeof row.position === 'number' ? row.position : Number.MAX_SAFE_INTEGER;
}
