import { readFile } from 'node:fs/promises';
import type { ImportChoices } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { type ImportSession, importReader, importWriter } from './import-session.repository.ts';
import { confirmInTransaction, type ImportDependencies } from './import-transactions.ts';
import { reviewImport } from './import-view.read-model.ts';
import { startImportOf } from './start-import-of.ts';

const SAMPLE = 'plan-luong-son.txt';

/**
 * Fills a sample school with the invented plan of 2021, through the same front door as every school's own plan. Answers
 * the id of its cycle.
 */
export async function loadSamplePlan(deps: ImportDependencies, scope: SchoolScope): Promise<string> {
  const bytes = await readFile(new URL(`./samples/${SAMPLE}`, import.meta.url));
  const importSessionId = await startImportOf(deps, scope, { bytes, fileName: SAMPLE }, 'vi');
  return deps.database.write(scope, async (tx) => {
    const imports = importWriter(tx, scope, deps.makeId);
    const session = present(await imports.lock(importSessionId));
    const { view } = await reviewImport(tx, scope, session, deps.frameworks);
    const people = view.people.filter((question) => question.isOpen).map(({ name }) => ({ ...AS_PRINTED, name }));
    await imports.change(importSessionId, { choices: { ...session.choices, ...ANSWERS, people } });
    await confirmInTransaction(tx, scope, deps, { importSessionId, version: session.version + 1 });
    return present(await importReader(tx, scope).find(importSessionId)).cycleId ?? '';
  });
}

/** Two spellings stay two people until somebody says otherwise, in the sample as everywhere. */
const AS_PRINTED = { personId: null, sameAs: null };

/** What the sample paper does not say and a school would be asked for. */
const ANSWERS: Pick<ImportChoices, 'weekOne' | 'breaks'> = {
  weekOne: '2021-09-13',
  breaks: [{ name: 'Nghỉ Tết Nguyên đán', from: '2022-01-31', to: '2022-02-06' }],
};

function present(session: ImportSession | undefined): ImportSession {
  if (!session) throw new Error('The sample plan is not there.');
  return session;
}
