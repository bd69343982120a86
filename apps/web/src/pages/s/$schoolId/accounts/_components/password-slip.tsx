import { formatDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import styles from './accounts.module.css';

export interface Slip {
  readonly name: string;
  readonly username: string;
  readonly firstPassword: string;
  readonly validTo: string | null;
}

interface PasswordSlipProps {
  readonly slip: Slip;
  readonly schoolName: string;
  readonly onClose: () => void;
}

/** The first password, shown once, on a slip that is printed and handed over. */
export function PasswordSlip({ slip, schoolName, onClose }: PasswordSlipProps) {
  return (
    <>
      <div className="no-print">
        <PageHead
          title={m.accSlipReady({ name: slip.name })}
          actions={
            <>
              <Button onClick={() => window.print()}>
                <Icon name="print" /> {m.accSlipPrint()}
              </Button>
              <Button variant="outline" onClick={onClose}>
                {m.accSlipClose()}
              </Button>
            </>
          }
        />
        <Notice tone="doubt" title={m.accSlipOnce()}>
          <p>{m.accSlipOnceText()}</p>
        </Notice>
      </div>
      <section className={styles.slip} aria-label={m.accSlipTitle()}>
        <p className={styles.school}>{schoolName}</p>
        <h2>{m.accSlipTitle()}</h2>
        <dl>
          <dt>{m.colName()}</dt>
          <dd>{slip.name}</dd>
          <dt>{m.accSlipAddress()}</dt>
          <dd>{window.location.origin}</dd>
          <dt>{m.accUsername()}</dt>
          <dd className={styles.secret}>{slip.username}</dd>
          <dt>{m.accSlipPassword()}</dt>
          <dd className={styles.secret}>{slip.firstPassword}</dd>
          {slip.validTo && (
            <>
              <dt>{m.accEndDate()}</dt>
              <dd>{formatDate(slip.validTo)}</dd>
            </>
          )}
        </dl>
        <p>{m.accSlipAdvice()}</p>
      </section>
    </>
  );
}
