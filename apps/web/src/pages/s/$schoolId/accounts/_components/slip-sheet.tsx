import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { formatMoment } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button, buttonClass } from '../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import styles from './many-accounts.module.css';

export type MadeSlip =
  | { readonly name: string; readonly username: string; readonly firstPassword: string }
  | { readonly name: string; readonly token: string; readonly expiresAt: string };

interface SlipSheetProps {
  readonly slips: readonly MadeSlip[];
  readonly schoolId: string;
  readonly schoolName: string;
}

/** What was made, shown once: several slips on an A4 page with lines to cut along, and a text for a chat. */
export function SlipSheet({ slips, schoolId, schoolName }: SlipSheetProps) {
  const [isCopied, setCopied] = useState(false);
  const network = useQuery({
    queryKey: ['network', schoolId],
    queryFn: ({ signal }) => call(endpoints.getSchoolNetwork, { params: { schoolId }, signal }),
  });
  // Colleagues sit at other devices: the address of this browser may be this computer's own name for itself.
  const forOthers = network.data?.addressForOthers;
  const address = forOthers ?? window.location.origin;
  // The button that made them stands at the end of a long list; the word that they are shown once is up here.
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);
  const isLinks = slips.some((slip) => 'token' in slip);
  const copy = async () => {
    await navigator.clipboard.writeText(slips.map((slip) => chatText(slip, schoolName, address)).join('\n\n'));
    setCopied(true);
  };
  return (
    <>
      <div className="no-print">
        <PageHead
          title={isLinks ? m.accSheetLinks({ count: slips.length }) : m.accSheetSlips({ count: slips.length })}
          actions={
            <>
              <Button onClick={() => window.print()}>
                <Icon name="print" /> {m.accSlipPrint()}
              </Button>
              {isLinks && (
                <Button variant="outline" onClick={() => void copy()}>
                  {isCopied ? m.accSheetCopied() : m.accSheetCopy()}
                </Button>
              )}
              <Link to="/s/$schoolId/accounts" params={{ schoolId }} className={buttonClass('outline')}>
                {m.accSlipClose()}
              </Link>
            </>
          }
        />
        <Notice tone="doubt" title={m.accSlipOnce()}>
          <p>{isLinks ? m.accSheetLinksOnce() : m.accSlipOnceText()}</p>
          {forOthers === null && <p>{isLinks ? m.accSheetLinksHere() : m.slipNoAddressWarning()}</p>}
        </Notice>
      </div>
      <div className={styles.sheet}>
        {slips.map((slip) => (
          <section
            key={slip.name + ('token' in slip ? slip.token : slip.username)}
            className={styles.slip}
            aria-label={slip.name}
          >
            <p>{schoolName}</p>
            <h2>{slip.name}</h2>
            <dl>
              {'token' in slip ? (
                <>
                  <dt>{m.accSheetLink()}</dt>
                  <dd className={styles.link}>{invitationUrl(slip.token, address)}</dd>
                  <dt>{m.accSheetUntil()}</dt>
                  <dd>{formatMoment(slip.expiresAt)}</dd>
                </>
              ) : (
                <>
                  <dt>{m.accSlipAddress()}</dt>
                  <dd>{forOthers ?? (forOthers === null ? m.slipNoAddress() : '')}</dd>
                  <dt>{m.accUsername()}</dt>
                  <dd className={styles.secret}>{slip.username}</dd>
                  <dt>{m.accSlipPassword()}</dt>
                  <dd className={styles.secret}>{slip.firstPassword}</dd>
                </>
              )}
            </dl>
            <p className="muted">{'token' in slip ? m.accSheetLinkAdvice() : m.accSlipAdvice()}</p>
          </section>
        ))}
      </div>
    </>
  );
}

/** The secret stands behind the mark that browsers do not send, so it is in no log of a server or a proxy. */
const invitationUrl = (token: string, address: string): string => `${address.replace(/\/$/, '')}/invite#${token}`;

function chatText(slip: MadeSlip, schoolName: string, address: string): string {
  if (!('token' in slip)) return '';
  return m.accSheetChat({
    name: slip.name,
    school: schoolName,
    link: invitationUrl(slip.token, address),
    until: formatMoment(slip.expiresAt),
  });
}
