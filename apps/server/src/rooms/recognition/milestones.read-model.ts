import { type RecognitionView, sections } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { selectFields } from '../../platform/db/columns.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import type { ToldMilestone } from './told-recognitions.rules.ts';

type Milestone = RecognitionView['milestones'][number] & ToldMilestone;
type Target = RecognitionView['targets'][number];
type OfCycle<Row> = Row & { cycleId: string; cycleName: string; planIssuedOn: string | null };

// All of them: the triggers `milestone_most` and `target_most` refuse more than this.
const MOST = 500;

/** The milestones of all cycles that were not cancelled, each with its cycle and the day of its plan; newest cycle first. */
export async function readMilestones(tx: ReadTransaction, scope: SchoolScope): Promise<Milestone[]> {
  const rows = await rowsOfAllCycles<Milestone['row']>(tx, scope, 'milestones', 'milestone');
  return rows.map(({ cycleId, cycleName, planIssuedOn, ...row }) => ({ cycleId, cycleName, planIssuedOn, row }));
}

/** The targets of all cycles that were not cancelled; newest cycle first. */
export async function readTargets(tx: ReadTransaction, scope: SchoolScope): Promise<Target[]> {
  const rows = await rowsOfAllCycles<Target['row']>(tx, scope, 'targets', 'target');
  return rows.map(({ cycleId, cycleName, planIssuedOn: _, ...row }) => ({ cycleId, cycleName, row }));
}

async function rowsOfAllCycles<Row>(
  tx: ReadTransaction,
  scope: SchoolScope,
  section: 'milestones' | 'targets',
  table: 'milestone' | 'target',
): Promise<OfCycle<Row>[]> {
  const found = await sql<OfCycle<Row>>`
    select ${sql.ref(`t.${table}_id`)} as "rowId", null as "parentId", t.position, t.version,
      ${selectFields('t', Object.keys(sections[section].fields))},
      c.cycle_id as "cycleId", c.name as "cycleName", p.issued_on as "planIssuedOn"
    from ${sql.table(table)} t
    join cycle c on c.school_id = t.school_id and c.cycle_id = t.cycle_id and c.status <> 'cancelled'
    left join plan p on p.school_id = c.school_id and p.cycle_id = c.cycle_id and p.edition = 1
    where t.school_id = ${scope.schoolId} and t.removed_at is null
    order by c.created_at desc, c.cycle_id desc, t.position, ${sql.ref(`t.${table}_id`)} limit ${MOST}`.execute(tx);
  return found.rows;
}
