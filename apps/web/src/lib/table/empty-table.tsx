import { type ClipboardEvent, type ReactNode, useId, useState } from 'react';
import { m } from '../i18n/m.ts';
import around from './around-table.module.css';

interface EmptyTableProps {
  /** Name of the table. */
  readonly label: string;
  /** In the order in which a pasted block fills them. */
  readonly titles: readonly string[];
  /** Left out: nothing can be pasted into the table. */
  readonly onPaste?: ((event: ClipboardEvent) => void) | undefined;
  /** What belongs here and who usually enters it. */
  readonly children: ReactNode;
}

/** A table without rows: what belongs into it, and a place that takes a block copied from a spreadsheet. */
export function EmptyTable({ label, titles, onPaste, children }: EmptyTableProps) {
  const id = useId();
  // Once told it stays: what lies below must not move away under a finger that leaves the field.
  const [isTold, setTold] = useState(false);
  return (
    <div className={around.empty}>
      {children}
      {onPaste && (
        <div className={`${around.paste} no-print`}>
          {/* A text field, so that telephones and screen readers offer to paste too; nothing is typed into it. */}
          <textarea
            rows={1}
            value=""
            aria-label={m.tblPasteInto({ table: label })}
            aria-describedby={id}
            placeholder={m.tblPasteHere()}
            onFocus={() => setTold(true)}
            onChange={() => undefined}
            onPaste={onPaste}
          />
          <small id={id} data-told={isTold || undefined}>
            {m.tblPasteOrder({ columns: titles.join(' · ') })}
          </small>
        </div>
      )}
    </div>
  );
}
