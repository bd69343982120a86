import type { Grant } from '@minhchung/contract';
import { roleName } from '../../../../../lib/account/role-names.ts';
import { formatDate, formatMoment } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import styles from './accounts.module.css';

interface AccountsTableProps {
  readonly caption: string;
  readonly grants: readonly Grant[];
  /** Names of the roster by person. */
  readonly names: ReadonlyMap<string, string>;
  readonly today: string;
  readonly ownAccountId: string | null;
  readonly onOpen: (grantId: string) => void;
}

export function AccountsTable({ caption, grants, names, today, ownAccountId, onOpen }: AccountsTableProps) {
  return (
    <table className={`plain-table ${styles.accounts}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{m.colName()}</th>
          <th scope="col">{m.accUsername()}</th>
          <th scope="col">{m.accRoleAndDuties()}</th>
          <th scope="col">{m.accEndDate()}</th>
          <th scope="col">{m.accLastSeen()}</th>
        </tr>
      </thead>
      <tbody>
        {grants.map((grant) => (
          <tr key={grant.grantId}>
            <th scope="row">
              <button type="button" className={styles.name} onClick={() => onOpen(grant.grantId)}>
                {grant.accountName}
              </button>
              {grant.accountId === ownAccountId && <span className={styles.own}> {m.accOwn()}</span>}
              <RosterLine grant={grant} names={names} />
            </th>
            <td data-label={m.accUsername()}>{grant.username}</td>
            <td data-label={m.accRoleAndDuties()}>{[grant.role, ...grant.duties].map(roleName).join(', ')}</td>
            <td data-label={m.accEndDate()}>{endText(grant, today)}</td>
            <td data-label={m.accLastSeen()}>
              {grant.lastSeenAt ? formatMoment(grant.lastSeenAt) : <span className="muted">{m.accNeverSeen()}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who of the roster it is, told only where the account's own name does not say it. */
function RosterLine({ grant, names }: { readonly grant: Grant; readonly names: ReadonlyMap<string, string> }) {
  if (!grant.personId) return <small className={styles.under}>{m.accNotInRoster()}</small>;
  const name = names.get(grant.personId);
  if (!name || name === grant.accountName) return null;
  return <small className={styles.under}>{m.accInRosterAs({ name })}</small>;
}

function endText({ revokedAt, validTo }: Grant, today: string): string {
  if (revokedAt) return m.accRevokedOn({ time: formatMoment(revokedAt) });
  if (!validTo) return m.accNoEnd();
  return validTo < today ? m.accEndedOn({ date: formatDate(validTo) }) : formatDate(validTo);
}
