import { type Council, idPrefixes } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { selectFields, setFields } from '../../platform/db/columns.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import type { MakeId } from '../../platform/kit/ids.ts';

const FIELDS = ['councilId', 'status', 'isFromOutside', 'decisionNumber', 'decisionDate', 'declaredCount', 'version'];

export type CouncilContent = Pick<Council, 'decisionNumber' | 'decisionDate' | 'status'>;

export interface CouncilReader {
  /** The council that is being set up or in force; replaced and dissolved ones are history. */
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
        select ${selectFields('c', FIELDS)} from council c
        where c.school_id = ${scope.schoolId} and c.cycle_id = ${cycleId} and c.status in ('draft', 'inReview', 'signed')`.execute(
        tx,
      );
      return found.rows[0];
    },
  };
}

export function councilWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): CouncilWriter {
  return {
    ...councilReader(tx, scope),
    async add(council) {
      const councilId = makeId(idPrefixes.council);
      await tx
        .insertInto('council')
        .values({
          school_id: scope.schoolId,
          council_id: councilId,
          cycle_id: council.cycleId,
          status: council.status,
          is_from_outside: council.isFromOutside,
          decision_number: council.decisionNumber,
          decision_date: council.decisionDate,
          declared_count: council.declaredCount,
          replaces_council_id: null,
        })
        .execute();
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
