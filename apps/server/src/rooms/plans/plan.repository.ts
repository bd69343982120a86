import { idPrefixes, type Plan, type PlanField, planFieldNames } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../platform/access/scope.ts';
import { givenFields, selectFields, setFields } from '../../platform/db/columns.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import type { MakeId } from '../../platform/kit/ids.ts';

export type PlanContent = Pick<Plan, PlanField>;

export interface PlanReader {
  /** The newest edition of the cycle's plan. */
  find(cycleId: string): Promise<Plan | undefined>;
  /** Number and notation under which the plan stands in the outgoing register; undefined before that. */
  registered(cycleId: string): Promise<string | undefined>;
}

export interface PlanWriter extends PlanReader {
  add(plan: {
    cycleId: string;
    isFromOutside: boolean;
    status: Plan['status'];
    content: Partial<PlanContent>;
  }): Promise<string>;
  /** False when the stored version is another one. */
  change(planId: string, seen: number, content: Partial<PlanContent>): Promise<boolean>;
}

export function planReader(tx: ReadTransaction, scope: SchoolScope): PlanReader {
  const fields = ['planId', 'edition', 'status', 'isFromOutside', 'version', ...planFieldNames];
  return {
    async find(cycleId) {
      const found = await sql<Plan>`
        select ${selectFields('p', fields)} from plan p
        where p.school_id = ${scope.schoolId} and p.cycle_id = ${cycleId}
        order by p.edition desc limit 1`.execute(tx);
      return found.rows[0];
    },
    async registered(cycleId) {
      const found = await sql<{ notation: string }>`
        select l.notation from outgoing_paper l
        where l.school_id = ${scope.schoolId} and l.cycle_id = ${cycleId} and l.paper = 'plan' and l.status <> 'voided'
        limit 1`.execute(tx);
      return found.rows[0]?.notation;
    },
  };
}

export function planWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): PlanWriter {
  return {
    ...planReader(tx, scope),
    async add({ cycleId, isFromOutside, status, content }) {
      const planId = makeId(idPrefixes.plan);
      const given = [
        { column: 'school_id', value: scope.schoolId },
        { column: 'plan_id', value: planId },
        { column: 'cycle_id', value: cycleId },
        { column: 'is_from_outside', value: isFromOutside },
        { column: 'status', value: status },
        ...givenFields(content, planFieldNames),
      ];
      await sql`insert into plan (${sql.join(given.map((entry) => sql.ref(entry.column)))})
                values (${sql.join(given.map((entry) => entry.value))})`.execute(tx);
      return planId;
    },
    async change(planId, seen, content) {
      const result = await sql`
        update plan set ${sql.join([...setFields(content, planFieldNames), sql`version = version + 1`])}
        where school_id = ${scope.schoolId} and plan_id = ${planId} and version = ${seen}`.execute(tx);
      return Number(result.numAffectedRows ?? 0) > 0;
    },
  };
}
