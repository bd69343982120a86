import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../lib/ui/empty-state.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { handoversQuery } from '../_lib/handover-queries.ts';
import { stateName } from '../_lib/handover-words.ts';
import { StartHandover } from './start-handover.tsx';

/** Who leaves, and how far the handing over has come. */
export function HandoversPage({ schoolId }: { readonly schoolId: string }) {
  const list = useInfiniteQuery(handoversQuery(schoolId));
  const [isStarting, setStarting] = useState(false);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const start = (
    <Button onClick={() => setStarting(true)}>
      <Icon name="add" /> {m.hoStart()}
    </Button>
  );
  return (
    <>
      <PageHead title={m.navHandovers()} lead={m.hoLead()} actions={items.length > 0 && start} />
      {list.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(list.error, language())}</p>
        </Notice>
      )}
      {list.isSuccess && items.length === 0 && (
        <EmptyState icon="user" title={m.hoEmptyTitle()} action={start} hasSample>
          <p>{m.hoEmptyText()}</p>
        </EmptyState>
      )}
      {items.length > 0 && (
        <div className="sheet scroll-x">
          <table className="plain-table">
            <caption className="visually-hidden">{m.navHandovers()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.colName()}</th>
                <th scope="col">{m.hoLeavesOn()}</th>
                <th scope="col">{m.colState()}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.handoverId}>
                  <th scope="row">
                    <Link to="/s/$schoolId/handovers/$handoverId" params={{ schoolId, handoverId: one.handoverId }}>
                      {one.personName}
                    </Link>
                  </th>
                  <td>{formatDate(one.leavesOn)}</td>
                  <td>{stateName(one.status)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <p>
          <Button variant="outline" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {m.showMore()}
          </Button>
        </p>
      )}
      {isStarting && <StartHandover schoolId={schoolId} onClose={() => setStarting(false)} />}
    </>
  );
}
