import { m } from '../i18n/m.ts';
import { Icon } from '../ui/icon.tsx';
import type { TableRow } from './column.ts';
import { moveTarget } from './move-target.ts';
import styles from './row-actions.module.css';

interface RowActionsProps<Row extends TableRow> {
  readonly row: Row;
  readonly rows: readonly Row[];
  readonly name: string;
  readonly onMove: ((row: Row, beforeRowId: string | null) => void) | undefined;
  readonly onRemove: ((row: Row) => void) | undefined;
}

/** Moving and removing one row outside of a table. */
export function RowActions<Row extends TableRow>({ row, rows, name, onMove, onRemove }: RowActionsProps<Row>) {
  const up = moveTarget(rows, row.rowId, -1);
  const down = moveTarget(rows, row.rowId, 1);
  return (
    <RowButtons
      name={name}
      canUp={onMove && up !== undefined}
      canDown={onMove && down !== undefined}
      canRemove={Boolean(onRemove)}
      onAct={(act) => {
        if (act === 'remove') onRemove?.(row);
        else if (act === 'up' && up !== undefined) onMove?.(row, up);
        else if (act === 'down' && down !== undefined) onMove?.(row, down);
      }}
    />
  );
}

interface RowButtonsProps {
  readonly name: string;
  /** Left out: rows are not moved here. */
  readonly canUp: boolean | undefined;
  readonly canDown: boolean | undefined;
  readonly canRemove: boolean;
  /** False in a grid for the rows that the hand is not in: Tab leaves the table instead of walking through all of them. */
  readonly isReached?: boolean;
  /** Left out where the table hears its buttons itself, by `data-act`. */
  readonly onAct?: (act: 'up' | 'down' | 'remove') => void;
}

export function RowButtons({ name, canUp, canDown, canRemove, isReached = true, onAct }: RowButtonsProps) {
  const tabIndex = isReached ? 0 : -1;
  return (
    <span className={styles.buttons}>
      {canUp !== undefined && (
        <button
          type="button"
          tabIndex={tabIndex}
          data-act="up"
          disabled={!canUp}
          title={m.tableMoveUpHint()}
          aria-label={m.tableMoveUp({ name })}
          onClick={() => onAct?.('up')}
        >
          <Icon name="up" size={16} />
        </button>
      )}
      {canDown !== undefined && (
        <button
          type="button"
          tabIndex={tabIndex}
          data-act="down"
          disabled={!canDown}
          title={m.tableMoveDownHint()}
          aria-label={m.tableMoveDown({ name })}
          onClick={() => onAct?.('down')}
        >
          <Icon name="down" size={16} />
        </button>
      )}
      {canRemove && (
        <button
          type="button"
          tabIndex={tabIndex}
          data-act="remove"
          title={m.tableRemoveHint()}
          aria-label={m.tableRemove({ name })}
          onClick={() => onAct?.('remove')}
        >
          <Icon name="remove" size={16} />
        </button>
      )}
    </span>
  );
}
