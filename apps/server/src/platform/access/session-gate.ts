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

/** Finds who is calling by the signed session cookie, in one question to the database. */
export function sessionGate(deps: { database: Database; clock: Clock; secret: string }) {
  return async (headers: Headers): Promise<Actor | null> => {
    const token = readToken(headers, deps.secret);
    if (!token) return null;
    const [found] = await deps.database.ask(
      sql<{ actor: unknown }>`select actor_of_session(${token}, ${deps.clock.now().toISOString()}) as actor`,
    );
    const row = found?.actor ?? null;
    if (row === null) return null;
    const { seenAt, ...actor } = actorRow.parse(row);
    if (deps.clock.now().getTime() - Date.parse(seenAt) > HOUR) await keepAlive(deps, actor.sessionId);
    return actor;
  };
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
