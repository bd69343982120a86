import type { Circular } from '@minhchung/importer';
import { type WorkerReader, workerReader } from '../imports/index.ts';

/** Reads circulars. */
export type CircularReader = WorkerReader<Circular>;

const workerFile = new URL('./circular-reader.worker.ts', import.meta.url);

export function createCircularReader(worker: URL = workerFile): CircularReader {
  return workerReader(worker);
}
