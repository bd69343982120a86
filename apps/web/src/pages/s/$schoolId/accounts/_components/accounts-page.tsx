import type { Grant } from '@minhchung/contract';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PasswordSlip, type Slip } from '../../../../../lib/account/password-slip.tsx';
import { problemText } from '../../../../../lib/api/problem.ts';
import { schoolDay } from '../../../../../lib/format/school-day.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { useSchoolNetwork } from '../../../../../lib/network/network-queries.ts';
import { usePeople } from '../../../../../lib/people/person-choices.ts';
import { useAccount, useRights } from '../../../../../lib/session/session.ts';
import { Button, buttonClass } from '../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../lib/ui/dialog.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { grantState } from '../_lib/grant-state.ts';
import { grantsQuery } from '../_lib/grants-query.ts';
import styles from './accounts.module.css';
import { AccountsTable } from './accounts-table.tsx';
import { AddAccount } from './add-account.tsx';
import { GrantDialog } from './grant-dialog.tsx';
import { OpenInvitations } from './open-invitations.tsx';

/** Who may enter, as what, until when; new accounts and forgotten passwords. */
export function AccountsPage({ schoolId }: { readonly schoolId: string }) {
  const account = useAccount();
  const rights = useRights(schoolId);
  const people = usePeople(schoolId);
  const queryClient = useQueryClient();
  const list = useInfiniteQuery(grantsQuery(schoolId));
  const [open, setOpen] = useState<string | 'new' | null>(null);
  const [slip, setSlip] = useState<Slip | null>(null);
  const network = useSchoolNetwork(schoolId);
  const today = schoolDay(new Date());
  const grants = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const inForce = grants.filter((grant) => grantState(grant, today) === 'inForce');
  const gone = grants.filter((grant) => grantState(grant, today) !== 'inForce');
  const shown = grants.find(({ grantId }) => grantId === open);
  const settle = () => {
    setOpen(null);
    void queryClient.invalidateQueries({ queryKey: grantsQuery(schoolId).queryKey });
  };
  const showSlip = ({ accountName, username, validTo }: Grant, firstPassword: string) => {
    setOpen(null);
    setSlip({ name: accountName, username, validTo, firstPassword });
    void queryClient.invalidateQueries({ queryKey: grantsQuery(schoolId).queryKey });
  };
  if (slip) {
    const address = network.data?.addressForOthers;
    return (
      <PasswordSlip slip={slip} issuer={rights?.schoolName ?? ''} address={address} onClose={() => setSlip(null)} />
    );
  }
  const table = {
    today,
    ownAccountId: account?.accountId ?? null,
    names: new Map(people.map(({ personId, fullName }) => [personId, fullName])),
    onOpen: setOpen,
  };
  return (
    <>
      <PageHead
        title={m.navAccounts()}
        lead={m.accAccountsLead()}
        actions={
          <>
            <Button onClick={() => setOpen('new')}>
              <Icon name="add" /> {m.accAdd()}
            </Button>
            <Link to="/s/$schoolId/accounts/many" params={{ schoolId }} className={buttonClass('outline')}>
              {m.accManyTitle()}
            </Link>
          </>
        }
      />
      <div className="stack">
        {list.error && (
          <Notice tone="stop" role="alert">
            <p>{problemText(list.error, language())}</p>
          </Notice>
        )}
        {list.isSuccess && <AccountsTable {...table} caption={m.accInForce()} grants={inForce} />}
        {list.isSuccess && grants.length === 1 && (
          <Notice>
            <p>{m.accOnlyOne()}</p>
          </Notice>
        )}
        <OpenInvitations schoolId={schoolId} />
        {gone.length > 0 && (
          <details className={styles.gone}>
            <summary>{m.accGone({ count: gone.length })}</summary>
            <AccountsTable {...table} caption={m.accGone({ count: gone.length })} grants={gone} />
          </details>
        )}
        {list.hasNextPage && (
          <p>
            <Button variant="outline" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {m.showMore()}
            </Button>
          </p>
        )}
      </div>
      {open === 'new' && (
        <Dialog title={m.accAdd()} isOpen onClose={() => setOpen(null)}>
          <AddAccount
            schoolId={schoolId}
            people={people}
            grants={grants}
            today={today}
            onAdded={showSlip}
            onGranted={settle}
          />
        </Dialog>
      )}
      {shown && (
        <GrantDialog
          key={shown.grantId}
          schoolId={schoolId}
          grant={shown}
          people={people}
          onClose={() => setOpen(null)}
          onReset={(firstPassword) => showSlip(shown, firstPassword)}
        />
      )}
    </>
  );
}
