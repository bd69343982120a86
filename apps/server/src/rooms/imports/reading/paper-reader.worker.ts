import { parsePlan } from '@minhchung/importer';
import { answerFromWorker } from './answer-from-worker.ts';

await answerFromWorker(parsePlan);
