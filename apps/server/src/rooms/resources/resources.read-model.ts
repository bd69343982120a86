import type { ResourcesView } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { letterheadOn, schoolReader } from '../schools/index.ts';
import { sectionReader } from '../sections/index.ts';
import { readStatedTotals } from './stated-total.repository.ts';

/** Beside the rows of the plan: what papers state, and what a new letter begins with. */
export async function readResources(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  today: string,
): Promise<ResourcesView | undefined> {
  const cycle = await tx
    .selectFrom('cycle')
    .select('cycle.cycle_id')
    .where('cycle.school_id', '=', scope.schoolId)
    .where('cycle.cycle_id', '=', cycleId)
    .executeTakeFirst();
  if (!cycle) return undefined;
  const letterhead = letterheadOn(await schoolReader(tx, scope).profiles(), today);
  const requests = await sectionReader(tx, scope, 'investments').list(cycleId);
  const receivers = [...new Set(requests.map((row) => row.receiver).filter((receiver) => receiver !== ''))];
  return {
    statedTotals: await readStatedTotals(tx, scope, cycleId),
    proposedLetter: {
      // Whom the plan names; without it the body that governs the school today (process.md §7).
      addressee: receivers.length > 0 ? receivers.join('\n') : (letterhead?.governingBody ?? ''),
      notation: letterhead?.notationCode ? `TTr-${letterhead.notationCode}` : '',
      ...(await principalOn(tx, scope, today)),
    },
  };
}

async function principalOn(
  tx: ReadTransaction,
  scope: SchoolScope,
  today: string,
): Promise<{ signerPost: string; signerName: string }> {
  const principal = await tx
    .selectFrom('post')
    .innerJoin('person', (join) =>
      join.onRef('person.school_id', '=', 'post.school_id').onRef('person.person_id', '=', 'post.person_id'),
    )
    .select(['post.title', 'person.full_name'])
    .where('post.school_id', '=', scope.schoolId)
    .where('post.kind', '=', 'principal')
    .where((where) => where.or([where('post.valid_to', 'is', null), where('post.valid_to', '>=', today)]))
    .where((where) => where.or([where('person.left_on', 'is', null), where('person.left_on', '>', today)]))
    .orderBy('post.post_id')
    .executeTakeFirst();
  return { signerPost: principal?.title ?? 'Hiệu trưởng', signerName: principal?.full_name ?? '' };
}
