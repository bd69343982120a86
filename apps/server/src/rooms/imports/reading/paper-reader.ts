import type { ParsedPlan } from '@minhchung/importer';
import { type ReaderLimits, type WorkerReader, workerReader } from './worker-reader.ts';

/** Reads plans. */
export type PaperReader = WorkerReader<ParsedPlan>;

const workerFile = new URL('./paper-reader.worker.ts', import.meta.url);

export function createPaperReader(limits: Partial<ReaderLimits> = {}, worker: URL = workerFile): PaperReader {
  return workerReader(worker, limits);
}
