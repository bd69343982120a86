import type { InstallationSchool } from '@minhchung/contract';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { PasswordSlip, type Slip } from '../../../lib/account/password-slip.tsx';
import { problemText } from '../../../lib/api/problem.ts';
import { formatMoment } from '../../../lib/format/dates.ts';
import { language } from '../../../lib/i18n/language.ts';
import { m } from '../../../lib/i18n/m.ts';
import { installationNetworkQuery } from '../../../lib/network/network-queries.ts';
import { levelName } from '../../../lib/school/labels.ts';
import { sessionQuery, useAccount } from '../../../lib/session/session.ts';
import { Button } from '../../../lib/ui/button.tsx';
import { Dialog } from '../../../lib/ui/dialog.tsx';
import { EmptyState } from '../../../lib/ui/empty-state.tsx';
import { CheckField, TextField } from '../../../lib/ui/fields.tsx';
import { Icon } from '../../../lib/ui/icon.tsx';
import { Notice } from '../../../lib/ui/notice.tsx';
import { PageHead } from '../../../lib/ui/page-head.tsx';
import { schoolsQuery } from '../_lib/installation-queries.ts';
import { AddSchool } from './add-school.tsx';
import styles from './installation.module.css';
import { SchoolDialog } from './school-dialog.tsx';

interface SchoolSlip extends Slip {
  readonly schoolName: string;
}

/** The schools on this server: who administers them, below whom they stand, which are closed. */
export function SchoolsPage() {
  const [typed, setTyped] = useState('');
  const [includeClosed, setIncludeClosed] = useState(false);
  const [open, setOpen] = useState<string | 'new' | null>(null);
  const [slip, setSlip] = useState<SchoolSlip | null>(null);
  const queryClient = useQueryClient();
  const search = useDeferredValue(typed.trim());
  const list = useInfiniteQuery(schoolsQuery(search, includeClosed));
  const network = useQuery(installationNetworkQuery);
  const schools = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const shown = schools.find(({ schoolId }) => schoolId === open);
  const refresh = () => {
    void queryClient.invalidateQueries({ queryKey: ['installation'] });
    // One's own rights may have changed: a new school to go to, a name, a school that is closed now.
    void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  if (slip) {
    const address = network.data?.addressForOthers;
    return <PasswordSlip slip={slip} issuer={slip.schoolName} address={address} onClose={() => setSlip(null)} />;
  }
  return (
    <>
      <PageHead
        title={m.instTitle()}
        lead={m.instSchoolsLead()}
        actions={
          <Button onClick={() => setOpen('new')}>
            <Icon name="add" /> {m.instAddSchool()}
          </Button>
        }
      />
      <div className={`${styles.filter} no-print`}>
        <TextField
          label={m.instFind()}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <CheckField
          label={m.instIncludeClosed()}
          checked={includeClosed}
          onChange={(event) => setIncludeClosed(event.currentTarget.checked)}
        />
      </div>
      {list.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(list.error, language())}</p>
        </Notice>
      )}
      {list.isSuccess && schools.length === 0 ? (
        <EmptyState icon="search" title={search ? m.instNoneFound() : m.instNoSchools()}>
          <p>{search ? m.instNoneFoundText() : m.instNoSchoolsText()}</p>
        </EmptyState>
      ) : (
        <SchoolsTable schools={schools} onOpen={setOpen} />
      )}
      {list.hasNextPage && (
        <p>
          <Button variant="outline" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {m.showMore()}
          </Button>
        </p>
      )}
      <p className="muted no-print">
        {m.instBackup()}{' '}
        <a href="/guide/20-sao-luu.html" target="_blank" rel="noreferrer" hrefLang="vi">
          {m.instBackupGuide()}
        </a>
      </p>
      {open === 'new' && (
        <Dialog title={m.instAddSchool()} isOpen onClose={() => setOpen(null)}>
          <AddSchool
            onAdded={({ school, account, firstPassword }) => {
              setOpen(null);
              refresh();
              if (firstPassword) setSlip({ ...account, firstPassword, validTo: null, schoolName: school.name });
            }}
          />
        </Dialog>
      )}
      {shown && <SchoolDialog key={shown.schoolId} school={shown} onClose={() => setOpen(null)} onChanged={refresh} />}
    </>
  );
}

interface SchoolsTableProps {
  readonly schools: readonly InstallationSchool[];
  readonly onOpen: (schoolId: string) => void;
}

function SchoolsTable({ schools, onOpen }: SchoolsTableProps) {
  const account = useAccount();
  const own = new Set(account?.schools.map(({ schoolId }) => schoolId));
  return (
    <table className={`plain-table ${styles.table}`}>
      <caption className="visually-hidden">{m.instTitle()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.instColSchool()}</th>
          <th scope="col">{m.instColAdministrators()}</th>
          <th scope="col">{m.instColAccounts()}</th>
          <th scope="col">{m.instColAuthority()}</th>
        </tr>
      </thead>
      <tbody>
        {schools.map((school) => (
          <tr key={school.schoolId} data-row={school.schoolId}>
            <th scope="row">
              <button type="button" className={styles.name} onClick={() => onOpen(school.schoolId)}>
                {school.name}
              </button>
              {school.isSample && <em className={styles.mark}>{m.sampleMark()}</em>}
              <small className={styles.under}>
                {school.levels.map(levelName).join(', ')}
                {school.closedAt && ` · ${m.instClosedOn({ time: formatMoment(school.closedAt) })}`}
              </small>
              {own.has(school.schoolId) && (
                <Link to="/s/$schoolId" params={{ schoolId: school.schoolId }} className={`${styles.under} no-print`}>
                  {m.instEnter()}
                </Link>
              )}
            </th>
            <td data-label={m.instColAdministrators()}>{school.administrators.join(', ') || m.instNobody()}</td>
            <td data-label={m.instColAccounts()}>{school.accounts}</td>
            <td data-label={m.instColAuthority()}>
              {school.authorityName ?? <span className="muted">{m.instNone()}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
