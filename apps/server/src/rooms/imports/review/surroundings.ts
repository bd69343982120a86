import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction } from '../../../platform/db/database.ts';
import { type Clock, schoolDate } from '../../../platform/kit/clock.ts';
import type { FrameworkShelf } from '../../frameworks/index.ts';
import { schoolReader } from '../../schools/index.ts';
import type { Surroundings } from './proposed-choices.ts';

/** What the first answers to a review go by, beside the paper itself. */
export async function readSurroundings(
  tx: ReadTransaction,
  scope: SchoolScope,
  { frameworks, clock }: { readonly frameworks: FrameworkShelf; readonly clock: Clock },
): Promise<Surroundings> {
  const school = await schoolReader(tx, scope).get();
  return {
    frameworks: await frameworks.list(tx),
    levels: school?.levels ?? [],
    today: schoolDate(clock.now()),
  };
}
