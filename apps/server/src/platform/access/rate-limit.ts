import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Clock } from '../kit/clock.ts';
import { Refusal } from '../kit/refusal.ts';

export interface RateLimit {
  readonly name: string;
  /** So many within so many seconds; the next one is refused until the window ends. */
  readonly hits: number;
  readonly seconds: number;
}

export interface RateLimiter {
  /** Counts one attempt, outside any transaction so that refused attempts count too. */
  count(limit: RateLimit, subject: string): Promise<void>;
  /** Starts over, for instance after the right password. */
  forget(limit: RateLimit, subject: string): Promise<void>;
}

/** Counts in the database, so that all server processes count together. Subjects are stored as digests only. */
export function createRateLimiter({ database, clock }: { database: Database; clock: Clock }): RateLimiter {
  return {
    async count(limit, subject) {
      const now = clock.now();
      const oldest = new Date(now.getTime() - limit.seconds * 1000).toISOString();
      const [row] = await database.ask(sql<{ hits: number; window_start: string }>`
        insert into rate_limit (key, window_start, hits) values (${keyOf(limit, subject)}, ${now.toISOString()}, 1)
        on conflict (key) do update set
          hits = case when rate_limit.window_start <= ${oldest} then 1 else rate_limit.hits + 1 end,
          window_start = case when rate_limit.window_start <= ${oldest} then excluded.window_start else rate_limit.window_start end
        returning hits, window_start`);
      if (!row) throw new Error('An upsert returned no row.');
      if (row.hits === 1) await removeOld(database, now);
      if (row.hits <= limit.hits) return;
      const end = new Date(row.window_start).getTime() + limit.seconds * 1000;
      const seconds = Math.max(1, Math.ceil((end - now.getTime()) / 1000));
      throw new Refusal('request.tooMany', { params: { seconds } });
    },
    async forget(limit, subject) {
      await database.ask(sql`delete from rate_limit where key = ${keyOf(limit, subject)}`);
    },
  };
}

// No window is longer than a day.
async function removeOld(database: Database, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000).toISOString();
  await database.ask(sql`delete from rate_limit where key in (
    select key from rate_limit where window_start < ${dayAgo} limit 100 for update skip locked)`);
}

function keyOf(limit: RateLimit, subject: string): string {
  return `${limit.name}:${createHash('sha256').update(subject).digest('base64url')}`;
}
