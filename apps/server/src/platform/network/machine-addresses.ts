import { networkInterfaces } from 'node:os';

export interface MachineAddress {
  /** Name of the network card. */
  readonly device: string;
  readonly address: string;
}

/** IPv4 addresses of this machine that others may know; those of container bridges come last. */
export function machineAddresses(): readonly MachineAddress[] {
  const found = Object.entries(networkInterfaces()).flatMap(([device, entries]) =>
    (entries ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ device, address })),
  );
  return [...found.filter(({ device }) => !isBridge(device)), ...found.filter(({ device }) => isBridge(device))];
}

/** Whether a server that listens there is reached from other machines at all. */
export function isOpenToNetwork(listensOn: string): boolean {
  return !(listensOn === 'localhost' || listensOn === '::1' || listensOn.startsWith('127.'));
}

function isBridge(device: string): boolean {
  return /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet)/i.test(device);
}
