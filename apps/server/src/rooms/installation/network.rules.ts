import type { Network } from '@minhchung/contract';

interface Door {
  readonly publicUrl: string | null;
  readonly listensOn: string;
  readonly isOpenToNetwork: boolean;
  readonly port: number;
  readonly hasCertificate: boolean;
  readonly trustedProxies: readonly string[];
  readonly machine: readonly { readonly device: string; readonly address: string }[];
}

interface Asked {
  readonly headers: Headers;
  readonly address: string;
  readonly usesHttps: boolean;
}

/**
 * How the server is reached. The address for others is the public one, else the first of the network; an address that
 * only this machine knows is never given to anybody.
 */
export function describeNetwork(door: Door, asked: Asked): Network {
  const { publicUrl, listensOn, isOpenToNetwork, port, hasCertificate } = door;
  const hears = isOpenToNetwork
    ? door.machine.filter(({ address }) => isEveryAddress(listensOn) || listensOn === address)
    : [];
  const addresses = hears.map(({ device, address }) => ({
    device,
    address,
    url: urlOf(address, port, hasCertificate),
  }));
  return {
    publicUrl,
    listensOn,
    isOpenToNetwork,
    port,
    hasCertificate,
    trustsProxies: door.trustedProxies.length > 0,
    addresses,
    addressForOthers: publicUrl ?? addresses[0]?.url ?? null,
    asked: {
      host: asked.headers.get('host') ?? '',
      fromAddress: asked.address,
      cameThroughProxy: asked.headers.has('x-forwarded-for') || asked.headers.has('forwarded'),
      hasSecureCookie: asked.usesHttps,
    },
  };
}

function isEveryAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** The port goes without saying where it is the usual one. */
function urlOf(address: string, port: number, hasCertificate: boolean): string {
  return new URL(`${hasCertificate ? 'https' : 'http'}://${address}:${port}`).origin;
}
