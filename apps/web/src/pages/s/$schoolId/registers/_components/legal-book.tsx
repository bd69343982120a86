import type { LegalDocument } from '@minhchung/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatDate, readDate } from '../../../../../lib/format/dates.ts';
import { schoolDay } from '../../../../../lib/format/school-day.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../lib/ui/empty-state.tsx';
import { TextField } from '../../../../../lib/ui/fields.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { legalQuery } from '../_lib/register-queries.ts';
import { legalStateName } from '../_lib/register-words.ts';
import { LegalDialog } from './legal-dialog.tsx';
import styles from './registers.module.css';

/** Legal texts with their state on a day: those that the product brings, and those of the school. */
export function LegalBook({ schoolId }: { readonly schoolId: string }) {
  const may = useMay(schoolId);
  const [day, setDay] = useState(() => formatDate(schoolDay(new Date())));
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<LegalDocument | 'new' | null>(null);
  const search = useDeferredValue(typed.trim());
  const onDate = readDate(day);
  const list = useInfiniteQuery(legalQuery(schoolId, { ...(onDate ? { onDate } : {}), ...(search ? { search } : {}) }));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="stack">
      <div className={`no-print ${styles.filter}`}>
        <TextField
          label={m.rgOnDate()}
          value={day}
          inputMode="numeric"
          error={onDate ? undefined : m.refusalDate()}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextField
          label={m.rgSearch()}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {may('plan.edit') && (
        <div className="row no-print">
          <Button onClick={() => setOpen('new')}>
            <Icon name="add" /> {m.rgLegalAdd()}
          </Button>
        </div>
      )}
      {list.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(list.error, language())}</p>
        </Notice>
      )}
      {list.isSuccess && items.length === 0 && (
        <EmptyState title={m.rgNothingFound()}>
          <p>{m.rgNothingFoundText()}</p>
        </EmptyState>
      )}
      {items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too.
        <section className="sheet scroll-x" aria-label={m.rgLegal()} tabIndex={0}>
          <table className={`plain-table ${styles.book}`}>
            <caption className="visually-hidden">{m.rgLegal()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.colLegalNumber()}</th>
                <th scope="col">{m.colLegalDate()}</th>
                <th scope="col">{m.colLegalSubject()}</th>
                <th scope="col">{m.rgValidity()}</th>
                <th scope="col">{m.rgStateOn({ date: onDate ? formatDate(onDate) : '…' })}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((text) => (
                <tr
                  key={text.legalDocumentId ?? text.number}
                  data-row={text.legalDocumentId ?? undefined}
                  data-ended={text.state === 'replaced' || text.state === 'expired' || undefined}
                >
                  <th scope="row">
                    {text.type}{' '}
                    {text.legalDocumentId !== null && may('plan.edit') ? (
                      <button type="button" className={styles.name} onClick={() => setOpen(text)}>
                        {text.number}
                      </button>
                    ) : (
                      <span className={styles.number}>{text.number}</span>
                    )}
                    <span className={styles.sub}>{text.issuer}</span>
                  </th>
                  <td>{formatDate(text.date)}</td>
                  <td>
                    {text.subject}
                    {text.amendedBy.length > 0 && (
                      <span className={styles.sub}>{m.rgAmendedBy({ numbers: text.amendedBy.join(', ') })}</span>
                    )}
                    {text.note !== '' && <span className={styles.sub}>{text.note}</span>}
                  </td>
                  <td>{validity(text)}</td>
                  <td>
                    {legalStateName(text.state)}
                    {text.state === 'replaced' && (
                      <span className={styles.sub}>{m.rgReplacedBy({ number: text.replacedBy })}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {list.hasNextPage && (
        <p>
          <Button variant="outline" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {m.showMore()}
          </Button>
        </p>
      )}
      {open && (
        <LegalDialog document={open === 'new' ? null : open} schoolId={schoolId} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function validity({ validFrom, validTo }: LegalDocument): string {
  if (validFrom && validTo) return m.rgFromTo({ from: formatDate(validFrom), to: formatDate(validTo) });
  if (validFrom) return m.rgFrom({ from: formatDate(validFrom) });
  return validTo ? m.rgTo({ to: formatDate(validTo) }) : '';
}
