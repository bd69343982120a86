import type { LegalFinding } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { legalReader } from './legal.repository.ts';
import { broughtTexts, legalFindings } from './legal.rules.ts';

/** Which of these grounds are not in force on that day by the register of the school, each with what took its place. */
export async function readLegalFindings(
  tx: ReadTransaction,
  scope: SchoolScope,
  grounds: Parameters<typeof legalFindings>[0],
  day: string,
): Promise<LegalFinding[]> {
  const own = await legalReader(tx, scope).all();
  return legalFindings(grounds, [...own, ...broughtTexts(own)], day);
}
