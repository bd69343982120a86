import type { StaffSheet } from '@minhchung/importer';
import { type WorkerReader, workerReader } from '../imports/index.ts';

/** Reads staff lists away from the server's own thread. */
export type StaffReader = WorkerReader<StaffSheet[]>;

const workerFile = new URL('./staff-reader.worker.ts', import.meta.url);

export function createStaffReader(worker: URL = workerFile): StaffReader {
  return workerReader(worker);
}
