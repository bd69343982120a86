import type { SchoolEvent } from '@minhchung/contract';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';

export interface EventsQuery {
  readonly cycleId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly actorId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const cursorKeys = z.tuple([z.number().int()]);
const detail = z.record(z.string(), z.unknown());

/** The diary of the school, newest first. */
export async function listEvents(
  tx: ReadTransaction,
  { schoolId }: SchoolScope,
  { cycleId, subjectId, actorId, cursor, limit }: EventsQuery,
): Promise<{ items: SchoolEvent[]; nextCursor: string | null }> {
  const before = readCursor(cursor, cursorKeys);
  let query = tx
    .selectFrom('event')
    .selectAll('event')
    .where('event.school_id', '=', schoolId)
    .orderBy('event.sequence', 'desc')
    .limit(limit + 1);
  if (before) query = query.where('event.sequence', '<', before[0]);
  if (cycleId) query = query.where('event.cycle_id', '=', cycleId);
  if (subjectId) query = query.where('event.subject_id', '=', subjectId);
  if (actorId) query = query.where('event.actor_id', '=', actorId);
  const page = cutPage(await query.execute(), limit, (row) => [row.sequence]);
  const items = page.items.map((row) => ({
    sequence: row.sequence,
    at: row.at,
    actorId: row.actor_id,
    actorName: row.actor_name,
    kind: row.kind,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    cycleId: row.cycle_id,
    detail: detail.parse(row.detail),
  }));
  return { items, nextCursor: page.nextCursor };
}
