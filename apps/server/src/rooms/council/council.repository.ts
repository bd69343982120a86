import { type Council, idPrefixes } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { selectFields, setFields } from '../../platform/db/columns.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import type { MakeId } from '../../platform/kit/ids.ts';

const FIELDS = ['councilId', 'status', 'isFromOutside', 'decisionNumber', 'decisionDate', 'declaredCount', 'version'];
const REPLACES = sql`(
  select jsonb_build_object('decisionNumber', f.decision_number, 'decisionDate', f.decision_date)
  from council f where f.school_id = c.school_id and f.council_id = c.replaces_council_id) as "replaces"`;

/** For every reader of a decision: its row, and the decision that it amends. */
export const COUNCIL_COLUMNS = sql`${selectFields('c', FIELDS)}, ${REPLACES}`;

export type CouncilContent = Pick<Council, 'decisionNumber' | 'decisionDate' | 'status'>;

export interface CouncilReader {
  /** The council that is being set up or in force: replaced ones are history, a signed one waits for its day. */
  find(cycleId: string): Promise<Council | undefined>;
}

export interface CouncilWriter extends CouncilReader {
  add(council: {
    cycleId: string;
    status: Council['status'];
    isFromOutside: boolean;
    decisionNumber: string | null;
    decisionDate: string | null;
    declaredCount: number | null;
  }): Promise<string>;
  change(councilId: string, seen: number, content: Partial<CouncilContent>): Promise<boolean>;
}

export function councilReader(tx: ReadTransaction, scope: SchoolScope): CouncilReader {
  return {
    async find(cycleId) {
      const found = await sql<Council>`
        select ${COUNCIL_COLUMNS} from council c
        where c.school_id = ${scope.schoolId} and c.cycle_id = ${cycleId} and c.upcoming is null
          and c.status in ('draft', 'inReview', 'signed')`.execute(tx);
      return found.rows[0];
    },
  };
}

export function councilWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): CouncilWriter {
  return {
    ...councilReader(tx, scope),
    async add(council) {
      const councilId = makeId(idPrefixes.council);
      await sql`
        insert into council (school_id, council_id, cycle_id, status, is_from_outside, decision_number, decision_date,
          declared_count)
        values (${scope.schoolId}, ${councilId}, ${council.cycleId}, ${council.status}, ${council.isFromOutside},
          ${council.decisionNumber}, ${council.decisionDate}, ${council.declaredCount})`.execute(tx);
      return councilId;
    },
    async change(councilId, seen, content) {
      const result = await sql`
        update council set ${sql.join([
          ...setFields(content, ['decisionNumber', 'decisionDate', 'status']),
          sql`version = version + 1`,
        ])}
        where school_id = ${scope.schoolId} and council_id = ${councilId} and version = ${seen}`.execute(tx);
      return Number(result.numAffectedRows ?? 0) > 0;
    },
  };
}
