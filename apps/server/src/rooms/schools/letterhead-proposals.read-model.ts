import type { LetterheadProposal } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { schoolListReader } from '../school-lists/index.ts';
import { letterheadProposals } from './letterhead-proposals.rules.ts';
import { schoolReader } from './schools.repository.ts';

/** Levels come and go without another name above the papers. */
const changesHead: ReadonlySet<string> = new Set(['rename', 'merger', 'split', 'governingBodyChange']);

/** What the dated plans carry above the school's name and what decided events change there, held against its letterheads. */
export async function readLetterheadProposals(tx: ReadTransaction, scope: SchoolScope): Promise<LetterheadProposal[]> {
  const papers = await tx
    .selectFrom('plan')
    .innerJoin('cycle', (join) =>
      join.onRef('cycle.school_id', '=', 'plan.school_id').onRef('cycle.cycle_id', '=', 'plan.cycle_id'),
    )
    .select([
      'plan.cycle_id',
      'cycle.name',
      'plan.issued_on',
      'plan.governing_body',
      'plan.school_name',
      'plan.place',
      'plan.notation',
    ])
    .where('plan.school_id', '=', scope.schoolId)
    .where('plan.issued_on', 'is not', null)
    .where('plan.governing_body', '<>', '')
    .where('cycle.status', '<>', 'cancelled')
    .orderBy('plan.issued_on')
    .limit(100)
    .execute();
  const heads = papers.flatMap((row) =>
    row.issued_on === null
      ? []
      : [
          {
            cycleId: row.cycle_id,
            cycleName: row.name,
            issuedOn: row.issued_on,
            governingBody: row.governing_body,
            schoolName: row.school_name,
            place: row.place,
            notation: row.notation,
          },
        ],
  );
  const events = (await schoolListReader(tx, scope, 'organizationEvents').page({ limit: 300 })).items.filter(
    ({ kind, status }) => status === 'decided' && changesHead.has(kind),
  );
  return letterheadProposals(
    await schoolReader(tx, scope).profiles(),
    heads,
    events.map(({ rowId, ...event }) => ({ organizationEventId: rowId, ...event })),
  );
}
