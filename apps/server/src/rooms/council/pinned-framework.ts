import type { Framework } from '@minhchung/domain';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';

/** The framework that the cycle goes by; undefined when there is no such cycle. */
export async function pinnedFramework(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  frameworks: FrameworkShelf,
): Promise<Framework | undefined> {
  const cycle = await tx
    .selectFrom('cycle')
    .select(['cycle.framework_id', 'cycle.framework_version'])
    .where('cycle.school_id', '=', scope.schoolId)
    .where('cycle.cycle_id', '=', cycleId)
    .executeTakeFirst();
  return cycle && frameworks.find(tx, cycle.framework_id, cycle.framework_version);
}
