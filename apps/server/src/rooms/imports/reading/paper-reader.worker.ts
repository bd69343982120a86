import { parentPort, workerData } from 'node:worker_threads';
import { ImportRefused, type ParsePlanInput, parsePlan } from '@minhchung/importer';
import type { WorkerAnswer } from './paper-reader.ts';

async function answer(input: ParsePlanInput): Promise<WorkerAnswer> {
  try {
    return { kind: 'parsed', parsed: await parsePlan(input) };
  } catch (error) {
    if (error instanceof ImportRefused) return { kind: 'refused', code: error.code, params: error.params };
    return { kind: 'failed', message: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' };
  }
}

parentPort?.postMessage(await answer(workerData));
