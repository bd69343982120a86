import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PasswordSlip, type Slip } from '../../../lib/account/password-slip.tsx';
import { problemText } from '../../../lib/api/problem.ts';
import { language } from '../../../lib/i18n/language.ts';
import { m } from '../../../lib/i18n/m.ts';
import { installationNetworkQuery } from '../../../lib/network/network-queries.ts';
import { Button } from '../../../lib/ui/button.tsx';
import { Dialog } from '../../../lib/ui/dialog.tsx';
import { EmptyState } from '../../../lib/ui/empty-state.tsx';
import { Icon } from '../../../lib/ui/icon.tsx';
import { Notice } from '../../../lib/ui/notice.tsx';
import { PageHead } from '../../../lib/ui/page-head.tsx';
import { authorityKindName } from '../_lib/authority-kinds.ts';
import { authoritiesQuery } from '../_lib/installation-queries.ts';
import { AuthorityForm } from './authority-form.tsx';
import styles from './installation.module.css';
import { Seats } from './seats.tsx';

interface OfficerSlip extends Slip {
  readonly authorityName: string;
}

/** Authorities above the schools, how far each reaches, and who sits there. */
export function AuthoritiesPage() {
  const [open, setOpen] = useState<string | 'new' | null>(null);
  const [slip, setSlip] = useState<OfficerSlip | null>(null);
  const queryClient = useQueryClient();
  const list = useInfiniteQuery(authoritiesQuery);
  const network = useQuery(installationNetworkQuery);
  const authorities = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const shown = authorities.find(({ authorityId }) => authorityId === open);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['installation'] });
  if (slip) {
    const address = network.data?.addressForOthers;
    return <PasswordSlip slip={slip} issuer={slip.authorityName} address={address} onClose={() => setSlip(null)} />;
  }
  return (
    <>
      <PageHead
        title={m.instAuthorities()}
        lead={m.instAuthoritiesLead()}
        actions={
          <Button onClick={() => setOpen('new')}>
            <Icon name="add" /> {m.instAddAuthority()}
          </Button>
        }
      />
      {list.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(list.error, language())}</p>
        </Notice>
      )}
      {list.isSuccess && authorities.length === 0 ? (
        <EmptyState icon="user" title={m.instNoAuthorities()} hasSample>
          <p>{m.instNoAuthoritiesText()}</p>
        </EmptyState>
      ) : (
        <table className={`plain-table ${styles.table}`}>
          <caption className="visually-hidden">{m.instAuthorities()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.instColName()}</th>
              <th scope="col">{m.instColParent()}</th>
              <th scope="col">{m.instColReach()}</th>
              <th scope="col">{m.instColSeats()}</th>
            </tr>
          </thead>
          <tbody>
            {authorities.map((authority) => (
              <tr key={authority.authorityId}>
                <th scope="row">
                  <button type="button" className={styles.name} onClick={() => setOpen(authority.authorityId)}>
                    {authority.name}
                  </button>
                  <small className={styles.under}>{authorityKindName(authority.kind)}</small>
                </th>
                <td data-label={m.instColParent()}>
                  {authority.parentName ?? <span className="muted">{m.instNone()}</span>}
                </td>
                <td data-label={m.instColReach()}>{m.switchCount({ count: authority.schools })}</td>
                <td data-label={m.instColSeats()}>{authority.seats}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.hasNextPage && (
        <p>
          <Button variant="outline" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {m.showMore()}
          </Button>
        </p>
      )}
      {open === 'new' && (
        <Dialog title={m.instAddAuthority()} isOpen onClose={() => setOpen(null)}>
          <AuthorityForm
            authority={null}
            onDone={() => {
              setOpen(null);
              refresh();
            }}
          />
        </Dialog>
      )}
      {shown && (
        <Dialog title={shown.name} isOpen isWide onClose={() => setOpen(null)}>
          <div className="stack">
            <Seats
              authority={shown}
              onChanged={refresh}
              onSlip={(made) => {
                setOpen(null);
                setSlip({ ...made, authorityName: shown.name });
              }}
            />
            <details className={styles.apart}>
              <summary>{m.instEditAuthority()}</summary>
              <AuthorityForm key={shown.version} authority={shown} onDone={refresh} />
            </details>
          </div>
        </Dialog>
      )}
    </>
  );
}
