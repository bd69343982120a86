import { m } from '../i18n/m.ts';
import { Icon } from '../ui/icon.tsx';
import type { TableRow } from './column.ts';
import styles from './editable-table.module.css';
import { moveTarget } from './move-target.ts';

interface RowActionsProps<Row extends TableRow> {
  readonly row: Row;
  readonly rows: readonly Row[];
  readonly name: string;
  readonly onMove: ((row: Row, beforeRowId: string | null) => void) | undefined;
  readonly onRemove: ((row: Row) => void) | undefined;
}

export function RowActions<Row extends TableRow>({ row, rows, name, onMove, onRemove }: RowActionsProps<Row>) {
  const up = moveTarget(rows, row.rowId, -1);
  const down = moveTarget(rows, row.rowId, 1);
  return (
    <span className={styles.actionButtons}>
      {onMove && (
        <>
          <button
            type="button"
            disabled={up === undefined}
            title={m.tableMoveUpHint()}
            aria-label={m.tableMoveUp({ name })}
            onClick={() => up !== undefined && onMove(row, up)}
          >
            <Icon name="up" size={16} />
          </button>
          <button
            type="button"
            disabled={down === undefined}
            title={m.tableMoveDownHint()}
            aria-label={m.tableMoveDown({ name })}
            onClick={() => down !== undefined && onMove(row, down)}
          >
            <Icon name="down" size={16} />
          </button>
        </>
      )}
      {onRemove && (
        <button
          type="button"
          title={m.tableRemoveHint()}
          aria-label={m.tableRemove({ name })}
          onClick={() => onRemove(row)}
        >
          <Icon name="remove" size={16} />
        </button>
      )}
    </span>
  );
}
