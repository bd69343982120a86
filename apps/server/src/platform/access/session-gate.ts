import { createHmac, timingSafeEqual } from 'node:crypto';
import { session as sessionSchema } from '@minhchung/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../db/database.ts';
import type { Clock } from '../kit/clock.ts';
import type { Actor } from './actor.ts';

export const sessionCookie = 'minhchung.session_token';

/** An unused session ends after so many days. */
export const sessionDays = 30;

const actorRow = z.object({
  sessionId: z.string(),
  seenAt: z.string(),
  ...sessionSchema.shape.account.unwrap().shape,
});

/** How long an answer is kept. Another process learns of a revoked right this much later; this one at once. */
const KEPT_MILLISECONDS = 2000;
const MOST_KEPT = 5000;

/**
 * Finds who is calling by the signed session cookie, in one question to the database. A page asks several things at
 * once, so the answer is kept for a moment, and thrown away with every write of this process.
 */
export function sessionGate(deps: { database: Database; clock: Clock; secret: string }) {
  const kept = new Map<string, { readonly actor: Actor; readonly until: number }>();
  let writes = 0;
  deps.database.onWrite(() => {
    writes += 1;
    kept.clear();
  });

  return async (headers: Headers): Promise<Actor | null> => {
    const token = readToken(headers, deps.secret);
    if (!token) return null;
    const now = deps.clock.now().getTime();
    const known = kept.get(token);
    if (known && known.until > now) return known.actor;
    const writesBefore = writes;
    const actor = await ask(token);
    if (kept.size >= MOST_KEPT) kept.clear();
    // A write that ended meanwhile may have taken away what was just read.
    if (actor && writes === writesBefore) kept.set(token, { actor, until: now + KEPT_MILLISECONDS });
    return actor;
  };

  async function ask(token: string): Promise<Actor | null> {
    const [found] = await deps.database.ask(
      sql<{ actor: unknown }>`select actor_of_session(${token}, ${deps.clock.now().toISOString()}) as actor`,
    );
    const row = found?.actor ?? null;
    if (row === null) return null;
    const { seenAt, ...actor } = actorRow.parse(row);
    if (deps.clock.now().getTime() - Date.parse(seenAt) > HOUR) await keepAlive(deps, actor.sessionId);
    return actor;
  }
}

const HOUR = 3_600_000;

/** A session that is used lives on: its end moves at most once an hour, and never backwards. */
async function keepAlive(deps: { database: Database; clock: Clock }, sessionId: string): Promise<void> {
  const now = deps.clock.now();
  const end = new Date(now.getTime() + sessionDays * 24 * HOUR).toISOString();
  await deps.database.ask(
    sql`update account_session set updated_at = ${now.toISOString()}, expires_at = greatest(expires_at, ${end})
        where id = ${sessionId} and updated_at < ${new Date(now.getTime() - HOUR).toISOString()}`,
  );
}

/** The token of a cookie whose signature (HMAC-SHA-256, base64) is ours; `__Secure-` is put before the name under HTTPS. */
function readToken(headers: Headers, secret: string): string | null {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [name, value] = splitOnce(part.trim(), '=');
    if (name !== sessionCookie && name !== `__Secure-${sessionCookie}`) continue;
    const decoded = decode(value);
    const dot = decoded.lastIndexOf('.');
    if (dot < 1) continue;
    const token = decoded.slice(0, dot);
    const given = Buffer.from(decoded.slice(dot + 1), 'base64');
    const wanted = createHmac('sha256', secret).update(token).digest();
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) return token;
  }
  return null;
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
