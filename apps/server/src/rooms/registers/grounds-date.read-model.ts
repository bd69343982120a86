import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { Refusal } from '../../platform/kit/refusal.ts';

/**
 * The day by whose law the grounds of a plan are judged: its own date, else today; an old plan without a date is judged
 * by its own time.
 */
export async function groundsDate(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  today: string,
): Promise<string> {
  const found = await tx
    .selectFrom('cycle')
    .leftJoin('plan', (join) =>
      join.onRef('plan.school_id', '=', 'cycle.school_id').onRef('plan.cycle_id', '=', 'cycle.cycle_id'),
    )
    .select(['plan.issued_on', 'cycle.is_historic', 'cycle.school_years'])
    .where('cycle.school_id', '=', scope.schoolId)
    .where('cycle.cycle_id', '=', cycleId)
    .orderBy('plan.edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!found) throw new Refusal('object.notFound');
  if (found.issued_on) return found.issued_on;
  return found.is_historic ? `${found.school_years[0]?.slice(0, 4)}-09-05` : today;
}
