import type { HeldRights } from '@minhchung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../lib/format/dates.ts';
import { m } from '../lib/i18n/m.ts';
import { useAccount } from '../lib/session/session.ts';
import { buttonClass } from '../lib/ui/button.tsx';
import { Notice } from '../lib/ui/notice.tsx';
import styles from './former-school-notice.module.css';

/** On every page of a school that lives on in another one: since when, in which, and that it is only read. */
export function FormerSchoolNotice({ former }: { readonly former: NonNullable<HeldRights['former']> }) {
  const account = useAccount();
  const { since, successors } = former;
  const own = successors.filter(({ schoolId }) => account?.schools.some((school) => school.schoolId === schoolId));
  return (
    <div className={`no-print ${styles.above}`}>
      <Notice
        tone="doubt"
        title={m.orgFormerTitle({
          names: successors.map(({ schoolName }) => schoolName).join(', '),
          date: formatDate(since),
        })}
        action={own.map(({ schoolId, schoolName }) => (
          <Link key={schoolId} to="/s/$schoolId/school" params={{ schoolId }} className={buttonClass('outline')}>
            {m.orgFormerTo({ name: schoolName })}
          </Link>
        ))}
      >
        <p>{m.orgFormerText()}</p>
      </Notice>
    </div>
  );
}
