import { type AmendmentContent, amendmentContent, type Council, idPrefixes } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../../platform/db/database.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';
import { COUNCIL_COLUMNS } from '../council.repository.ts';
import { type CouncilLists, namedContent } from '../council-lists.ts';

/** A signed council whose day lies ahead, or whose lists are just about to be put in place. */
export interface UpcomingCouncil {
  readonly council: Council;
  readonly content: AmendmentContent;
}

/** In the order in which they come into force; each replaces the one before. */
export async function upcomingCouncils(
  tx: ReadTransaction,
  { schoolId }: SchoolScope,
  cycleId: string,
): Promise<UpcomingCouncil[]> {
  const found = await sql<Council & { upcoming: unknown }>`
    select ${COUNCIL_COLUMNS}, c.upcoming from council c
    where c.school_id = ${schoolId} and c.cycle_id = ${cycleId} and c.upcoming is not null
    order by c.decision_date, c.council_id limit 50`.execute(tx);
  return found.rows.map(({ upcoming, ...council }) => ({ council, content: amendmentContent.parse(upcoming) }));
}

/** The same, held until the transaction ends: of two processes at midnight one does the work, the other finds it done. */
export async function lockUpcoming(
  tx: WriteTransaction,
  scope: SchoolScope,
  cycleId: string,
): Promise<UpcomingCouncil[]> {
  await sql`
    select c.council_id from council c where c.school_id = ${scope.schoolId} and c.cycle_id = ${cycleId}
    order by c.council_id for update`.execute(tx);
  return upcomingCouncils(tx, scope, cycleId);
}

/** The signed decision with its lists, which wait for its day. The id of the council comes back. */
export async function addUpcoming(
  tx: WriteTransaction,
  { schoolId }: SchoolScope,
  makeId: MakeId,
  input: {
    readonly cycleId: string;
    readonly former: Council;
    readonly lists: CouncilLists;
    readonly content: AmendmentContent;
    readonly decisionNumber: string;
    readonly decisionDate: string;
  },
): Promise<string> {
  const councilId = makeId(idPrefixes.council);
  const content = namedContent(input.content, input.lists, {
    councilMember: () => makeId(idPrefixes.councilMember),
    group: () => makeId(idPrefixes.workingGroup),
    groupMember: () => makeId(idPrefixes.groupMember),
  });
  await sql`
    insert into council (school_id, council_id, cycle_id, status, decision_number, decision_date, replaces_council_id,
      upcoming)
    values (${schoolId}, ${councilId}, ${input.cycleId}, 'signed', ${input.decisionNumber}, ${input.decisionDate},
      ${input.former.councilId}, ${JSON.stringify(content)})`.execute(tx);
  return councilId;
}
