import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/database.ts';

const KEY = 'sample-school.turn';
/** A sample is made in seconds; a process that ended in the middle does not keep the others out for longer. */
const LONGEST_TURN_SECONDS = 180;
const PAUSE_MS = 200;

/**
 * Lets one request of the whole server at a time look for the sample school and make it, over all processes: who comes
 * second finds the one that the first has made, filled. No connection is held meanwhile.
 */
export async function inSampleTurn<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const turn = crypto.randomUUID();
  while (!(await takeTurn(database, turn))) await setTimeout(PAUSE_MS);
  try {
    return await work();
  } finally {
    await database.ask(sql`
      delete from platform_setting where key = ${KEY} and value ->> 'turn' = ${turn}`);
  }
}

/** By the clock of the database, which all processes share. */
async function takeTurn(database: Database, turn: string): Promise<boolean> {
  const taken = await database.ask(sql<{ key: string }>`
    insert into platform_setting (key, value)
    values (${KEY}, jsonb_build_object(
      'turn', ${turn}::text,
      'until', extract(epoch from clock_timestamp())::bigint + ${LONGEST_TURN_SECONDS}::int))
    on conflict (key) do update set value = excluded.value
      where (platform_setting.value ->> 'until')::bigint < extract(epoch from clock_timestamp())
    returning key`);
  return taken.length > 0;
}
