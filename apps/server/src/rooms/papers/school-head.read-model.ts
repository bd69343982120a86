import type { PaperHead } from '@minhchung/docgen';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { letterheadOn, schoolReader } from '../schools/index.ts';
import { filled, notation } from './paper-source.ts';
import { wordingReader } from './wording/wording.repository.ts';
import { letterheadLinesOn } from './wording/wording.rules.ts';

/**
 * Head of a paper of the school that stands in no cycle, by the letterhead in force on `day` (`yyyy-mm-dd`), with the
 * type of the paper ("BB") in its notation. Undefined when there is no such school.
 */
export async function schoolHead(
  tx: ReadTransaction,
  scope: SchoolScope,
  { day, type }: { readonly day: string; readonly type: string },
): Promise<PaperHead | undefined> {
  const school = await schoolReader(tx, scope).get();
  if (!school) return undefined;
  const letterhead = letterheadOn(school.profiles, day);
  return {
    governingBody: filled(letterhead?.governingBody ?? ''),
    schoolName: letterhead?.name ?? school.name,
    place: filled(letterhead?.place ?? ''),
    lines: letterheadLinesOn(await wordingReader(tx, scope).all(), day),
    number: null,
    notation: notation(type, letterhead?.notationCode ?? ''),
    date: null,
  };
}
