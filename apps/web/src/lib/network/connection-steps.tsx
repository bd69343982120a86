import type { Network } from '@minhchung/contract';
import { m } from '../i18n/m.ts';
import styles from './connection-page.module.css';

/** The ways to open the door, from the simplest: one network, an own certificate, a domain name behind a proxy. */
export function ConnectionSteps({ network }: { readonly network: Network }) {
  const port = network.port;
  return (
    <section className="sheet">
      <h2>{m.netHow()}</h2>
      <p>{m.netHowLead()}</p>
      <details className={styles.way} open={network.addressForOthers === null}>
        <summary>{m.netWayNetwork()}</summary>
        <p>{m.netWayNetworkText()}</p>
        <pre className={styles.command}>npm start -- --host 0.0.0.0</pre>
        <p>{m.netWayNetworkAfter({ port })}</p>
      </details>
      <details className={styles.way}>
        <summary>{m.netWayCertificate()}</summary>
        <p>{m.netWayCertificateText()}</p>
        <pre className={styles.command}>npm start -- --host 0.0.0.0 --tls-cert chung-thu.pem --tls-key khoa.pem</pre>
        <p>{m.netWayCertificateAfter()}</p>
      </details>
      <details className={styles.way}>
        <summary>{m.netWayProxy()}</summary>
        <p>{m.netWayProxyText({ port })}</p>
        <pre className={styles.command}>npm start -- --public-url https://minhchung.truong.edu.vn</pre>
        <p>{m.netWayProxyAfter()}</p>
      </details>
    </section>
  );
}
