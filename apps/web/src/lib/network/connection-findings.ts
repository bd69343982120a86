import type { Network } from '@minhchung/contract';

/** What is true of this connection, with what is still in the way of other devices. The wording is looked up. */
export type ConnectionFinding =
  | { readonly code: 'open'; readonly tone: 'done' }
  | { readonly code: 'closed'; readonly tone: 'stop' }
  | { readonly code: 'noNetwork'; readonly tone: 'stop' }
  | { readonly code: 'viaPublic'; readonly tone: 'done' }
  | { readonly code: 'notViaPublic'; readonly tone: 'doubt' }
  | { readonly code: 'onThisMachine'; readonly tone: 'info' }
  | { readonly code: 'https'; readonly tone: 'done' }
  | { readonly code: 'plain'; readonly tone: 'doubt' }
  | { readonly code: 'cookieNeedsHttps'; readonly tone: 'stop' }
  | { readonly code: 'proxyNotTrusted'; readonly tone: 'doubt' };

interface Seen {
  /** `location.origin` of the browser. */
  readonly origin: string;
}

/** Read from what the server says about itself and what the browser sees; in the order in which one mends it. */
export function connectionFindings(network: Network, { origin }: Seen): readonly ConnectionFinding[] {
  const url = new URL(origin);
  const isHttps = url.protocol === 'https:';
  const isLocal = isThisMachine(url.hostname);
  const findings: ConnectionFinding[] = [];
  if (network.publicUrl !== null) {
    findings.push(
      new URL(network.publicUrl).origin === origin
        ? { code: 'viaPublic', tone: 'done' }
        : { code: 'notViaPublic', tone: 'doubt' },
    );
  } else if (!network.isOpenToNetwork) findings.push({ code: 'closed', tone: 'stop' });
  else if (network.addresses.length === 0) findings.push({ code: 'noNetwork', tone: 'stop' });
  else findings.push({ code: 'open', tone: 'done' });
  if (isLocal) findings.push({ code: 'onThisMachine', tone: 'info' });
  if (isHttps) findings.push({ code: 'https', tone: 'done' });
  else if (network.asked.hasSecureCookie) findings.push({ code: 'cookieNeedsHttps', tone: 'stop' });
  else if (!isLocal) findings.push({ code: 'plain', tone: 'doubt' });
  if (network.asked.cameThroughProxy && !network.trustsProxies)
    findings.push({ code: 'proxyNotTrusted', tone: 'doubt' });
  return findings;
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}
