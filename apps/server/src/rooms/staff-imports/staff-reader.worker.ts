import { readStaffSheets } from '@minhchung/importer';
import { answerFromWorker } from '../imports/index.ts';

await answerFromWorker((input) =>
  'text' in input
    ? readStaffSheets(new TextEncoder().encode(input.text), 'text.csv')
    : readStaffSheets(input.bytes, input.fileName),
);
