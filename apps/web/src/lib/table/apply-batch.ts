import type { TableBatch, TableRow } from './column.ts';
import type { EditableTableProps } from './editable-table-props.ts';

/** A table whose owner knows no batches is told one row after the other. */
export function applyBatch<Row extends TableRow, Values>(
  { onMany, onChange, onAdd, onRemove }: EditableTableProps<Row, Values>,
  batch: TableBatch<Row, Values>,
): void {
  if (batch.changes.length + batch.additions.length + batch.removals.length === 0) return;
  if (onMany) {
    onMany(batch);
    return;
  }
  for (const { row, values } of batch.changes) onChange?.(row, values);
  for (const values of batch.additions) onAdd?.(values);
  for (const row of batch.removals) onRemove?.(row);
}
