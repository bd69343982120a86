import type { Network } from '@minhchung/contract';
import { useQuery } from '@tanstack/react-query';
import { problemText } from '../api/problem.ts';
import { language } from '../i18n/language.ts';
import { m } from '../i18n/m.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { type ConnectionFinding, connectionFindings } from './connection-findings.ts';
import styles from './connection-page.module.css';
import { ConnectionSteps } from './connection-steps.tsx';
import { measureLatency } from './latency.ts';

interface ConnectionPageProps {
  readonly network: Network | undefined;
  readonly error: Error | null;
  readonly onAgain: () => void;
}

const words: Readonly<Record<ConnectionFinding['code'], () => string>> = {
  open: m.netOpen,
  closed: m.netClosed,
  noNetwork: m.netNoNetwork,
  viaPublic: m.netViaPublic,
  notViaPublic: m.netNotViaPublic,
  onThisMachine: m.netOnThisMachine,
  https: m.netHttps,
  plain: m.netPlain,
  cookieNeedsHttps: m.netCookieNeedsHttps,
  proxyNotTrusted: m.netProxyNotTrusted,
};

/** How colleagues get in from their own devices: the address to hand out, what is in the way, and how to mend it. */
export function ConnectionPage({ network, error, onAgain }: ConnectionPageProps) {
  const latency = useQuery({ queryKey: ['latency'], queryFn: measureLatency, staleTime: 0, gcTime: 0 });
  const findings = network ? connectionFindings(network, { origin: window.location.origin }) : [];
  return (
    <>
      <PageHead title={m.netTitle()} lead={m.netLead()} />
      {error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(error, language())}</p>
        </Notice>
      )}
      {network && (
        <div className="stack">
          <AddressToHandOut network={network} />
          <section className="sheet">
            <div className={styles.head}>
              <h2>{m.netTest()}</h2>
              <Button
                variant="outline"
                loading={latency.isFetching}
                onClick={() => {
                  onAgain();
                  void latency.refetch();
                }}
              >
                {m.netTestAgain()}
              </Button>
            </div>
            <div className="stack">
              {findings.map(({ code, tone }) => (
                <Notice key={code} tone={tone}>
                  <p>{words[code]()}</p>
                </Notice>
              ))}
            </div>
            <Facts network={network} latency={latency.data} />
          </section>
          <ConnectionSteps network={network} />
        </div>
      )}
    </>
  );
}

function AddressToHandOut({ network }: { readonly network: Network }) {
  const address = network.addressForOthers;
  if (address === null)
    return (
      <Notice tone="doubt" title={m.netNobodyElse()}>
        <p>{m.netNobodyElseText()}</p>
      </Notice>
    );
  const others = network.addresses.filter(({ url }) => url !== address);
  return (
    <section className={`sheet ${styles.address}`}>
      <div>
        <h2>{m.netAddress()}</h2>
        <p className={styles.url}>
          <a href={address}>{address}</a>
        </p>
        <p>{m.netAddressText()}</p>
        {network.publicUrl === null && others.length > 0 && (
          <details>
            <summary>{m.netOthers({ count: others.length })}</summary>
            <ul>
              {others.map(({ device, url }) => (
                <li key={url}>
                  {url} <span className="muted">({device})</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <QrCode text={address} label={m.netQr({ address })} />
    </section>
  );
}

function Facts({ network, latency }: { readonly network: Network; readonly latency: number | null | undefined }) {
  const { asked } = network;
  return (
    <dl className={styles.facts}>
      <dt>{m.netFactHere()}</dt>
      <dd>{window.location.origin}</dd>
      <dt>{m.netFactFrom()}</dt>
      <dd>{asked.fromAddress}</dd>
      <dt>{m.netFactListens()}</dt>
      <dd>{m.netFactListensAt({ host: network.listensOn, port: network.port })}</dd>
      <dt>{m.netFactPublic()}</dt>
      <dd>{network.publicUrl ?? m.netFactNotSet()}</dd>
      <dt>{m.netFactCertificate()}</dt>
      <dd>{network.hasCertificate ? m.netYes() : m.netNo()}</dd>
      <dt>{m.netFactProxy()}</dt>
      <dd>{asked.cameThroughProxy ? m.netYes() : m.netNo()}</dd>
      <dt>{m.netFactCookie()}</dt>
      <dd>{asked.hasSecureCookie ? m.netFactCookieHttps() : m.netFactCookieAny()}</dd>
      <dt>{m.netFactLatency()}</dt>
      <dd>
        {latency === undefined
          ? '…'
          : latency === null
            ? m.netFactNoAnswer()
            : m.netFactMs({ count: Math.round(latency) })}
      </dd>
    </dl>
  );
}
