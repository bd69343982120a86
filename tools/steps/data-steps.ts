import { errors } from '@minhchung/contract';
import { checkHardCodedWords } from '../checks/hard-coded-words.ts';
import { checkLawData } from '../checks/law-data.ts';
import { checkMessages, type Messages } from '../checks/messages.ts';
import { readTracked } from '../run/source-files.ts';
import { checkOutcome, type Step } from '../run/step.ts';
import { numberFrom, runCommandCheck } from './command-check.ts';

const node = process.execPath;

/** Checks of data and of what our generators print. */
export const dataSteps: readonly Step[] = [
  {
    name: 'law',
    title: 'law as data',
    run: async () => checkOutcome(checkLawData(await readTracked((path) => /^frameworks\/.*\.yaml$/.test(path)))),
  },
  {
    name: 'schema',
    title: 'db/schema.sql and table types',
    run: () =>
      runCommandCheck({
        command: node,
        parameters: ['tools/print-schema.ts', '--check'],
        looked: numberFrom(/schema: (\d+) tables/),
        unit: 'tables',
      }),
  },
  {
    name: 'openapi',
    title: 'OpenAPI document',
    run: () =>
      runCommandCheck({
        command: node,
        parameters: ['tools/print-openapi.ts', '--check'],
        looked: numberFrom(/openapi: (\d+) operations/),
        unit: 'operations',
      }),
  },
  {
    name: 'permissions',
    title: 'permission document',
    run: () =>
      runCommandCheck({
        command: node,
        parameters: ['tools/print-permissions.ts', '--check'],
        looked: numberFrom(/permissions: (\d+) capabilities/),
        unit: 'capabilities',
      }),
  },
  { name: 'errors', title: 'wordings of the errors', run: async () => checkOutcome(checkErrorWordings()) },
  { name: 'messages', title: 'wordings of the web application', run: checkWebMessages },
  {
    name: 'notices',
    title: 'licences and third-party notices',
    run: () =>
      runCommandCheck({
        command: node,
        parameters: ['tools/print-notices.ts', '--check'],
        looked: numberFrom(/notices: (\d+) packages/),
        unit: 'packages',
      }),
  },
];

function checkErrorWordings() {
  const wordings = (language: 'vi' | 'en') =>
    Object.fromEntries(Object.entries(errors).map(([code, definition]) => [code, definition[language]]));
  return checkMessages(wordings('vi'), wordings('en'), []);
}

async function checkWebMessages() {
  // One pair of files for each part of the application.
  const files = await readTracked((path) => /^apps\/web\/messages\/(?:[\w/]+\/)?(?:vi|en)\.json$/.test(path));
  const sources = await readTracked((path) => /^apps\/web\/src\/.*\.tsx?$/.test(path));
  const read = (language: string): Messages =>
    Object.assign(
      {},
      ...files.filter((file) => file.path.endsWith(`/${language}.json`)).map((file) => JSON.parse(file.text)),
    );
  const report = checkMessages(read('vi'), read('en'), sources);
  const outside = checkOutcome(checkHardCodedWords(sources));
  return checkOutcome({ ...report, problems: [...report.problems, ...outside.problems] });
}
