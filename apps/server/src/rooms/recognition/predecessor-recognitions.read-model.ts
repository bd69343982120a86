import { sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { type KnownRecognition, knownRecognitions } from './told-recognitions.rules.ts';

const kind = z.enum(['nationalStandard', 'accreditation']);
const predecessor = z.object({
  schoolId: z.string(),
  name: z.string(),
  since: z.string(),
  records: z.array(
    z.object({
      rowId: z.string(),
      kind,
      level: z.number(),
      decidedOn: z.string(),
      number: z.string(),
      issuer: z.string(),
      heldBy: z.string(),
      validUntil: z.string().nullable(),
      revokedOn: z.string().nullable(),
      revokedText: z.string(),
      milestoneId: z.string().nullable(),
    }),
  ),
  milestones: z.array(
    z.object({
      rowId: z.string(),
      date: z.string().nullable(),
      month: z.string().nullable(),
      nationalStandardDegree: z.number().nullable(),
      accreditationLevel: z.number().nullable(),
      planIssuedOn: z.string().nullable(),
    }),
  ),
});

/**
 * The recognitions of former schools as they stand there, with what this school has said of them. They stay where they are:
 * the database answers along decided links only, to the school of the transaction.
 */
export async function readPredecessorRecognitions(
  tx: ReadTransaction,
  scope: SchoolScope,
  today: string,
): Promise<KnownRecognition[]> {
  const { rows } = await sql<{ found: unknown }>`select recognitions_of_predecessors(${today}) as found`.execute(tx);
  if (rows.length === 0) return [];
  const said = await tx
    .selectFrom('recognition_effect')
    .selectAll('recognition_effect')
    .where('recognition_effect.school_id', '=', scope.schoolId)
    .limit(1000)
    .execute();
  return rows
    .map(({ found }) => predecessor.parse(found))
    .flatMap(({ schoolId, name, since, records, milestones }) => {
      const told = milestones.map(({ planIssuedOn, ...row }) => ({ planIssuedOn, row }));
      const stored = records.map((record) => ({ ...record, note: '', version: null, effect: 'toBeDecided' as const }));
      return knownRecognitions(stored, told, today).map((one) => {
        const sourceId = one.record?.rowId ?? one.milestoneId ?? '';
        const about = said.find(
          (row) => row.predecessor_id === schoolId && row.source_id === sourceId && row.kind === one.kind,
        );
        return {
          ...one,
          heldBy: one.heldBy || name,
          effect: effect.parse(about?.effect ?? 'toBeDecided'),
          atPredecessor: {
            predecessorId: schoolId,
            sourceId,
            since,
            decision: about?.decision ?? '',
            decidedOn: about?.decided_on ?? null,
            version: about?.version ?? null,
          },
        };
      });
    });
}

const effect = z.enum(['toBeDecided', 'kept', 'ended']);
