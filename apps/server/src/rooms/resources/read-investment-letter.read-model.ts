import type { InvestmentLetterView } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { sectionReader } from '../sections/index.ts';
import { letterReader } from './investment-letter.repository.ts';

/** A letter with the rows of its requests, in its order: what the paper prints. Undefined when it is not there. */
export async function readInvestmentLetter(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  letterId: string,
): Promise<InvestmentLetterView | undefined> {
  const letter = await letterReader(tx, scope).find(cycleId, letterId);
  if (!letter) return undefined;
  const investments = sectionReader(tx, scope, 'investments');
  const rows = new Map((await investments.list(cycleId)).map((row) => [row.rowId, row]));
  const requests = [];
  for (const id of letter.requestIds) requests.push(rows.get(id) ?? (await investments.findRemoved(cycleId, id)));
  return { letter, requests: requests.filter((row) => row !== undefined) };
}
