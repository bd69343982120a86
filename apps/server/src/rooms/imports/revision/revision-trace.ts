import { z } from 'zod';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction } from '../../../platform/db/database.ts';

const content = z.record(z.string(), z.unknown());

const step = z.discriminatedUnion('act', [
  z.object({ act: z.literal('added'), section: z.string(), rowId: z.string() }),
  z.object({
    act: z.literal('changed'),
    section: z.string(),
    rowId: z.string(),
    before: content,
    after: content,
    /** Where the row hung before; null when it did not move. */
    from: z.object({ parentId: z.string().nullable(), position: z.number() }).nullable(),
  }),
  z.object({ act: z.literal('removed'), section: z.string(), rowId: z.string() }),
]);
/** One thing that taking a correction over did to the cycle; what can be undone backwards. */
export type RevisionStep = z.output<typeof step>;

const detail = z.object({ steps: z.array(step) });

/** What the event of that place in the chain did; undefined when it took no correction over. */
export async function findRevisionSteps(
  tx: ReadTransaction,
  scope: SchoolScope,
  sequence: number,
): Promise<readonly RevisionStep[] | undefined> {
  const event = await tx
    .selectFrom('event')
    .select(['event.kind', 'event.detail'])
    .where('event.school_id', '=', scope.schoolId)
    .where('event.sequence', '=', sequence)
    .executeTakeFirst();
  return event?.kind === 'import.merged' ? detail.parse(event.detail).steps : undefined;
}
