import { useEffect } from 'react';
import { formatDate } from '../format/dates.ts';
import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import styles from './password-slip.module.css';

export interface Slip {
  readonly name: string;
  readonly username: string;
  readonly firstPassword: string;
  readonly validTo: string | null;
}

interface PasswordSlipProps {
  readonly slip: Slip;
  /** The school, or the authority, in whose name the slip is handed over. */
  readonly issuer: string;
  /** What the person types into the browser; undefined while it is asked, null when no other device gets in yet. */
  readonly address: string | null | undefined;
  readonly onClose: () => void;
}

/** The first password, shown once, on a slip that is printed and handed over. */
export function PasswordSlip({ slip, issuer, address, onClose }: PasswordSlipProps) {
  // The table that it takes the place of may have been scrolled.
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
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
          {address === null && <p>{m.slipNoAddressWarning()}</p>}
        </Notice>
      </div>
      <section className={styles.slip} aria-label={m.accSlipTitle()}>
        <p className={styles.issuer}>{issuer}</p>
        <h2>{m.accSlipTitle()}</h2>
        <dl>
          <dt>{m.colName()}</dt>
          <dd>{slip.name}</dd>
          <dt>{m.accSlipAddress()}</dt>
          <dd>{address ?? (address === null ? m.slipNoAddress() : '')}</dd>
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
