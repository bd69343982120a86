import { useEffect, useRef } from 'react';
import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import styles from './table-tools.module.css';
import type { PasteReport } from './use-clipboard.ts';

interface PasteReportViewProps<Row, Values> {
  readonly report: PasteReport<Row, Values>;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

/** Cells of a pasted block that could not be read, each by its row and column; the rest is taken when asked. */
export function PasteReportView<Row, Values>({ report, onTake, onClose }: PasteReportViewProps<Row, Values>) {
  const { plan, isApplied } = report;
  const section = useRef<HTMLElement>(null);
  // It stands below a table that may fill the screen: without this, a paste would seem to do nothing.
  // Braces: what newer browsers give back for scrolling is no clean-up.
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={section} className={`${styles.report} no-print`} role="alert">
      <p>
        <strong>
          {isApplied ? m.tblPasteLeft({ count: plan.unread.length }) : m.tblPasteUnread({ count: plan.unread.length })}
        </strong>
      </p>
      <ul>
        {plan.unread.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered.
          <li key={index}>
            {m.tblUnreadCell({ row: cell.row, column: cell.column, text: cell.text, reason: cell.reason })}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {!isApplied && plan.read > 0 && <Button onClick={onTake}>{m.tblPasteTake({ count: plan.read })}</Button>}
        <Button variant="outline" onClick={onClose}>
          {isApplied ? m.close() : m.tblPasteDrop()}
        </Button>
      </div>
    </section>
  );
}
