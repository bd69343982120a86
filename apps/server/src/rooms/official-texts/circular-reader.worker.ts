import { readCircular } from '@minhchung/importer';
import { answerFromWorker } from '../imports/index.ts';

await answerFromWorker(readCircular);
