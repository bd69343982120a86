import { type Amendment, type AmendmentContent, idPrefixes } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import { selectFields, setFields } from '../../../platform/db/columns.ts';
import type { ReadTransaction, WriteTransaction } from '../../../platform/db/database.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';

const FIELDS = [
  'amendmentId',
  'councilId',
  'status',
  'reason',
  'decisionNumber',
  'decisionDate',
  'content',
  'createdAt',
  'createdBy',
  'version',
];

export interface AmendmentFields {
  readonly reason: string;
  readonly decisionNumber: string | null;
  readonly decisionDate: string | null;
  readonly content: AmendmentContent;
  readonly status: Amendment['status'];
}

export interface AmendmentReader {
  /** The draft, if one is being made. */
  open(cycleId: string): Promise<Amendment | undefined>;
  find(cycleId: string, amendmentId: string): Promise<Amendment | undefined>;
}

export interface AmendmentWriter extends AmendmentReader {
  add(cycleId: string, councilId: string, content: AmendmentContent, reason: string): Promise<string>;
  /** False when the stored version is another one. */
  change(amendmentId: string, seen: number, fields: Partial<AmendmentFields>): Promise<boolean>;
}

export function amendmentReader(tx: ReadTransaction, scope: SchoolScope): AmendmentReader {
  const one = async (cycleId: string, condition: ReturnType<typeof sql>) => {
    const found = await sql<Amendment>`
      select ${selectFields('a', FIELDS)} from council_amendment a
      where a.school_id = ${scope.schoolId} and a.cycle_id = ${cycleId} and ${condition}`.execute(tx);
    return found.rows[0];
  };
  return {
    open: (cycleId) => one(cycleId, sql`a.status = 'draft'`),
    find: (cycleId, amendmentId) => one(cycleId, sql`a.amendment_id = ${amendmentId}`),
  };
}

export function amendmentWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): AmendmentWriter {
  return {
    ...amendmentReader(tx, scope),
    async add(cycleId, councilId, content, reason) {
      const amendmentId = makeId(idPrefixes.councilAmendment);
      await sql`
        insert into council_amendment (school_id, amendment_id, cycle_id, council_id, reason, content, created_by)
        values (${scope.schoolId}, ${amendmentId}, ${cycleId}, ${councilId}, ${reason}, ${JSON.stringify(content)},
                ${scope.actor.name})`.execute(tx);
      return amendmentId;
    },
    async change(amendmentId, seen, { content, ...fields }) {
      const result = await sql`
        update council_amendment set ${sql.join([
          ...setFields(fields, ['reason', 'decisionNumber', 'decisionDate', 'status']),
          ...(content ? [sql`content = ${JSON.stringify(content)}`] : []),
          sql`version = version + 1`,
        ])}
        where school_id = ${scope.schoolId} and amendment_id = ${amendmentId} and version = ${seen}`.execute(tx);
      return Number(result.numAffectedRows ?? 0) > 0;
    },
  };
}
