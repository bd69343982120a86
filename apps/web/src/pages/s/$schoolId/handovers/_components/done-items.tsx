import type { DoneItem } from '@minhchung/contract';
import { Link } from '@tanstack/react-router';
import { heldUntil } from '../../../../../lib/handover/held-words.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { itemLabel, kindName, outcomeText } from '../_lib/handover-words.ts';
import styles from './handover.module.css';

interface DoneItemsProps {
  readonly items: readonly DoneItem[];
  readonly schoolId: string;
  readonly onTakeBack?: (handoverItemId: string) => void;
}

/** What went to whom; a seat that waits for a decision leads to its draft. */
export function DoneItems({ items, schoolId, onTakeBack }: DoneItemsProps) {
  if (items.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="done-items">
      <h2 id="done-items">{m.hoDoneTitle({ count: items.length })}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too. */}
      <section className="scroll-x" aria-label={m.hoDoneTitle({ count: items.length })} tabIndex={0}>
        <table className={`plain-table ${styles.items}`}>
          <caption className="visually-hidden">{m.hoDoneTitle({ count: items.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{m.hoColKind()}</th>
              <th scope="col">{m.hoColItem()}</th>
              <th scope="col">{m.hoColDue()}</th>
              <th scope="col">{m.hoColReceiver()}</th>
              {onTakeBack && (
                <th scope="col" className="no-print">
                  <span className="visually-hidden">{m.hoTakeBack()}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.handoverItemId}>
                <td>{kindName(item.kind)}</td>
                <td>{itemLabel(item)}</td>
                <td>{heldUntil(item.dueText)}</td>
                <td>
                  {outcomeText(item)}
                  {item.outcome === 'proposed' && item.cycleId && (
                    <Link
                      to="/s/$schoolId/c/$cycleId/council/amend"
                      params={{ schoolId, cycleId: item.cycleId }}
                      className={`no-print ${styles.cycle}`}
                    >
                      {m.hoToAmendment()}
                    </Link>
                  )}
                </td>
                {onTakeBack && (
                  <td className="no-print">
                    {(item.outcome === 'handed' || item.outcome === 'proposed') && (
                      <Button
                        variant="quiet"
                        aria-label={m.hoTakeBackItem({ item: itemLabel(item) })}
                        onClick={() => onTakeBack(item.handoverItemId)}
                      >
                        {m.hoTakeBack()}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
