import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import styles from './table-tools.module.css';

interface BulkBarProps {
  readonly count: number;
  readonly onEdit: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
  readonly onUnpick: () => void;
}

/** What can be done to the rows that are picked. */
export function BulkBar({ count, onEdit, onRemove, onUnpick }: BulkBarProps) {
  return (
    <section className={`${styles.bulk} no-print`} aria-label={m.tblBulk()} data-bulk-bar>
      <strong role="status">{m.tblPicked({ count })}</strong>
      {onEdit && (
        <Button variant="outline" aria-haspopup="dialog" onClick={onEdit}>
          {m.tblBulkEdit()}
        </Button>
      )}
      {onRemove && (
        <Button variant="outline" onClick={onRemove}>
          {m.tblBulkRemove()}
        </Button>
      )}
      <Button variant="quiet" onClick={onUnpick}>
        {m.tblUnpick()}
      </Button>
    </section>
  );
}
