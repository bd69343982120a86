import { createHmac, timingSafeEqual } from 'node:crypto';
import { session as sessionSchema } from '@minhchung/contract';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../db/database.ts';
import type { Clock } from '../kit/clock.ts';
import type { Actor } from './actor.ts';

export const sessionCookie = 'minhchung.session_token';

const actorRow = z.object({
  sessionId: z.string(),
  ...sessionSchema.shape.account.unwrap().shape,
});

/** Finds who is calling by the signed session cookie, in one question to the database. */
export function sessionGate(deps: { database: Database; clock: Clock; secret: string }) {
  return async (headers: Headers): Promise<Actor | null> => {
    const token = readToken(headers, deps.secret);
    if (!token) return null;
    const found = await deps.database.platform((tx) =>
      sql<{ actor: unknown }>`select actor_of_session(${token}, ${deps.clock.now().toISOString()}) as actor`.execute(
        tx,
      ),
    );
    const row = found.rows[0]?.actor ?? null;
    return row === null ? null : actorRow.parse(row);
  };
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
