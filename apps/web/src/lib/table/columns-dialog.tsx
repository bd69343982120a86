import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CheckField, FieldGroup } from '../ui/fields.tsx';
import type { Column, TableRow } from './column.ts';
import styles from './table-tools.module.css';

interface ColumnsDialogProps<Row extends TableRow, Values> {
  readonly columns: readonly Column<Row, Values>[];
  readonly hidden: ReadonlySet<string>;
  readonly onHide: (hidden: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

/** Which columns are seen; the first one stays, so that a row is always known. */
export function ColumnsDialog<Row extends TableRow, Values>(props: ColumnsDialogProps<Row, Values>) {
  const { columns, hidden, onHide, onClose } = props;
  return (
    <Dialog title={m.tblColumns()} isOpen onClose={onClose}>
      <FieldGroup label={m.tblColumnsShown()} hint={m.tblColumnsHint()}>
        <div className={styles.boxes}>
          {columns.map(({ id, title }, index) => (
            <CheckField
              key={id}
              label={title}
              checked={index === 0 || !hidden.has(id)}
              disabled={index === 0}
              onChange={() => {
                const next = new Set(hidden);
                if (!next.delete(id)) next.add(id);
                onHide(next);
              }}
            />
          ))}
        </div>
      </FieldGroup>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{m.close()}</Button>
        {hidden.size > 0 && (
          <Button variant="outline" onClick={() => onHide(new Set())}>
            {m.tblAllColumns()}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
