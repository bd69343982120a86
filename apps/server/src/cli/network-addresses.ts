import { machineAddresses } from '../platform/network/index.ts';

/**
 * Where other machines of the network open a server that listens on all addresses: `address` with each IPv4 address of
 * this machine in place of its host. Empty when it listens on one address only.
 */
export function networkAddresses(address: string, listensOn: string): string[] {
  if (listensOn !== '0.0.0.0' && listensOn !== '::') return [];
  return machineAddresses().map((machine) => {
    const url = new URL(address);
    url.hostname = machine.address;
    return url.origin;
  });
}
