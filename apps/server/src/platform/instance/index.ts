export type { RunningInstance } from './instance-file.ts';
export { acquireInstanceLock, type InstanceLock, type LockOutcome } from './instance-lock.ts';
export { markRunning } from './running-mark.ts';
