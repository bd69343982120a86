import { parentPort, workerData } from 'node:worker_threads';
import { ImportRefused, type ParsePlanInput } from '@minhchung/importer';
import type { WorkerAnswer } from './worker-reader.ts';

/** Reads what the worker was started with and posts the answer. */
export async function answerFromWorker<Parsed>(read: (input: ParsePlanInput) => Promise<Parsed>): Promise<void> {
  parentPort?.postMessage(await answer(read, workerData));
}

async function answer<Parsed>(
  read: (input: ParsePlanInput) => Promise<Parsed>,
  input: ParsePlanInput,
): Promise<WorkerAnswer<Parsed>> {
  try {
    return { kind: 'parsed', parsed: await read(input) };
  } catch (error) {
    if (error instanceof ImportRefused) return { kind: 'refused', code: error.code, params: error.params };
    return { kind: 'failed', message: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' };
  }
}
