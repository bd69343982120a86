import { endpoints } from '@minhchung/contract';
import { isOpenToNetwork, type Listening, machineAddresses } from '../../platform/network/index.ts';
import type { Route } from '../../platform/routing/route.ts';
import { describeNetwork } from './network.rules.ts';

interface Dependencies {
  readonly publicUrl: string | null;
  readonly trustedProxies: readonly string[];
  readonly listening: Listening;
}

/** How other devices reach this server, for those who hand out accounts. */
export function networkRoutes(route: Route, { publicUrl, trustedProxies, listening }: Dependencies): void {
  const answer = async ({ request }: { request: { headers: Headers; address: string } }) =>
    describeNetwork(
      {
        publicUrl,
        trustedProxies,
        listensOn: listening.host,
        isOpenToNetwork: isOpenToNetwork(listening.host),
        port: listening.port(),
        hasCertificate: listening.hasCertificate,
        machine: machineAddresses(),
      },
      { ...request, usesHttps: listening.hasCertificate || (publicUrl?.startsWith('https:') ?? false) },
    );
  route(endpoints.getInstallationNetwork, answer);
  route(endpoints.getSchoolNetwork, answer);
}
