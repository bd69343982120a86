import type { OutgoingPaper } from '@minhchung/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { schoolDay } from '../../../../../lib/format/school-day.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { dayOf } from '../../../../../lib/table/sheet-of.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../lib/ui/empty-state.tsx';
import { SelectField, TextField } from '../../../../../lib/ui/fields.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { type OutgoingFilter, outgoingQuery, seriesQuery } from '../_lib/register-queries.ts';
import {
  codeOfChoice,
  outgoingStateChoices,
  outgoingStateName,
  typeChoices,
  typeName,
} from '../_lib/register-words.ts';
import { OutgoingGaps } from './outgoing-gaps.tsx';
import { OutgoingLine } from './outgoing-line.tsx';
import styles from './registers.module.css';
import { TakeNumber } from './take-number.tsx';

/** Every number that was given out, and why some are missing. */
export function OutgoingBook({ schoolId }: { readonly schoolId: string }) {
  const may = useMay(schoolId);
  const thisYear = Number(schoolDay(new Date()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [type, setType] = useState('');
  const [status, setStatus] = useState('');
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<'take' | OutgoingPaper | null>(null);
  const search = useDeferredValue(typed.trim());
  const state = outgoingStateChoices().find(({ value }) => value === status)?.value;
  const filter: OutgoingFilter = {
    year,
    ...(type ? { typeCode: codeOfChoice(type) } : {}),
    ...(state ? { status: state } : {}),
    ...(search ? { search } : {}),
  };
  const list = useInfiniteQuery(outgoingQuery(schoolId, filter));
  const { data: series } = useQuery(seriesQuery(schoolId, year));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = type !== '' || status !== '' || search !== '';
  const take = may('paper.issue') && (
    <Button onClick={() => setOpen('take')}>
      <Icon name="add" /> {m.rgTake()}
    </Button>
  );
  const save = async () => {
    const { saveSheet } = await import('../../../../../lib/table/save-sheet.ts');
    const cell = (value: string) => ({ value });
    // What is not shown yet belongs to the book too.
    let known = list;
    while (known.hasNextPage && !known.isError) known = await known.fetchNextPage();
    const papers = known.data?.pages.flatMap((page) => page.items) ?? [];
    await saveSheet(
      {
        titles: [
          m.rgColNumber(),
          m.colDate(),
          m.rgColType(),
          m.rgColSubject(),
          m.rgColSigner(),
          m.rgColRecipients(),
          m.colState(),
        ],
        widths: [18, 12, 16, 60, 24, 30, 24],
        lines: papers.map((paper) => [
          cell(paper.notation),
          dayOf(paper.issuedOn),
          cell(typeName(paper.typeCode)),
          cell(paper.subject),
          cell(paper.signer),
          cell(paper.recipients),
          cell([outgoingStateName(paper.status), paper.statusReason].filter((part) => part !== '').join(': ')),
        ]),
      },
      `${m.rgOutgoing()} ${year}`,
    );
  };
  return (
    <div className="stack">
      <div className={`no-print ${styles.filter}`}>
        <SelectField
          label={m.rgYear()}
          value={String(year)}
          choices={Array.from({ length: 8 }, (_, back) => String(thisYear + 1 - back)).map((value) => ({
            value,
            label: value,
          }))}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        />
        <SelectField
          label={m.rgColType()}
          value={type}
          choices={[{ value: '', label: m.rgAllTypes() }, ...typeChoices()]}
          onChange={(event) => setType(event.currentTarget.value)}
        />
        <SelectField
          label={m.colState()}
          value={status}
          choices={[{ value: '', label: m.rgAllStates() }, ...outgoingStateChoices()]}
          onChange={(event) => setStatus(event.currentTarget.value)}
        />
        <TextField
          label={m.rgSearch()}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <div className="row no-print">
        {take}
        {items.length > 0 && (
          <>
            <Button variant="outline" onClick={() => window.print()}>
              <Icon name="print" /> {m.rgPrint()}
            </Button>
            <Button variant="outline" onClick={() => void save()}>
              <Icon name="download" /> {m.rgExcel()}
            </Button>
          </>
        )}
      </div>
      {list.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(list.error, language())}</p>
        </Notice>
      )}
      {list.isSuccess && items.length === 0 && (
        <EmptyState title={isFiltered ? m.rgNothingFound() : m.rgOutgoingEmptyTitle({ year })} hasSample={!isFiltered}>
          <p>{isFiltered ? m.rgNothingFoundText() : m.rgOutgoingEmptyText()}</p>
        </EmptyState>
      )}
      {items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too.
        <section className="sheet scroll-x" aria-label={m.rgOutgoing()} tabIndex={0}>
          <table className={`plain-table ${styles.book}`}>
            <caption className="visually-hidden">{m.rgOutgoing()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.rgColNumber()}</th>
                <th scope="col">{m.colDate()}</th>
                <th scope="col">{m.rgColSubject()}</th>
                <th scope="col">{m.rgColSigner()}</th>
                <th scope="col">{m.colState()}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((paper) => (
                <tr
                  key={paper.outgoingPaperId}
                  data-row={paper.outgoingPaperId}
                  data-ended={['voided', 'revoked', 'replaced'].includes(paper.status) || undefined}
                  data-void={paper.status === 'voided' || undefined}
                >
                  <th scope="row" className={styles.number}>
                    {may('paper.issue') && paper.status !== 'voided' ? (
                      <button type="button" className={styles.name} onClick={() => setOpen(paper)}>
                        {paper.notation}
                      </button>
                    ) : (
                      paper.notation
                    )}
                  </th>
                  <td>{formatDate(paper.issuedOn)}</td>
                  <td>
                    {typeName(paper.typeCode)}: {paper.subject}
                    {paper.recipients !== '' && <span className={styles.sub}>{paper.recipients}</span>}
                  </td>
                  <td>{paper.signer}</td>
                  <td>
                    {outgoingStateName(paper.status)}
                    {paper.statusReason !== '' && <span className={styles.sub}>{paper.statusReason}</span>}
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
      <OutgoingGaps series={series?.items ?? []} schoolId={schoolId} year={year} isReadOnly={!may('paper.issue')} />
      {open === 'take' && <TakeNumber schoolId={schoolId} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'take' && (
        <OutgoingLine key={open.outgoingPaperId} paper={open} schoolId={schoolId} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
