export type { Listening } from './listening.ts';
export { isOpenToNetwork, machineAddresses } from './machine-addresses.ts';
