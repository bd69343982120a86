import type { SectionName } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { WriteTransaction } from '../../platform/db/database.ts';
import { Refusal } from '../../platform/kit/refusal.ts';

/** A cycle of another school, or none at all, reads as not found; a closed or cancelled one is only read. */
export async function refuseClosedCycle(tx: WriteTransaction, scope: SchoolScope, cycleId: string): Promise<void> {
  const cycle = await tx
    .selectFrom('cycle')
    .select('cycle.status')
    .where('cycle.school_id', '=', scope.schoolId)
    .where('cycle.cycle_id', '=', cycleId)
    .executeTakeFirst();
  if (!cycle) throw new Refusal('object.notFound');
  if (cycle.status === 'closed' || cycle.status === 'cancelled') throw new Refusal('cycle.onlyRead');
}

const COUNCIL_SECTIONS: readonly SectionName[] = ['councilMembers', 'groups', 'groupMembers'];

/**
 * Lists that a signed decision of our own carries change by a new decision only; papers from outside may be corrected.
 * The council's row is held until the change is done, so that nobody signs in between.
 */
export async function refuseSignedCouncil(
  tx: WriteTransaction,
  scope: SchoolScope,
  cycleId: string,
  section: SectionName,
) {
  if (!COUNCIL_SECTIONS.includes(section)) return;
  const councils = await tx
    .selectFrom('council')
    .select(['council.status', 'council.is_from_outside'])
    .where('council.school_id', '=', scope.schoolId)
    .where('council.cycle_id', '=', cycleId)
    .forShare()
    .execute();
  const isSigned = councils.some((council) => council.status === 'signed' && !council.is_from_outside);
  if (isSigned) throw new Refusal('council.alreadySigned');
}
