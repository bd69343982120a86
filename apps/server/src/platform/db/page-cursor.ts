import type { z } from 'zod';
import { Refusal } from '../kit/refusal.ts';

/** Where the next page begins: the sort keys of the last row that was given, opaque to the browser. */
function writeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** Reads a cursor of that shape; one that nobody gave out is refused. */
export function readCursor<Keys extends z.ZodType>(cursor: string | undefined, keys: Keys): z.output<Keys> | undefined {
  if (cursor === undefined) return undefined;
  const result = keys.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (result.success) return result.data;
  throw new Refusal('request.invalid', { problems: [{ place: '/cursor', code: 'cursor_unknown' }] });
}

/** Cuts `limit` rows off a list that was asked for one row more. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly (string | number)[],
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? writeCursor(keysOf(last)) : null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
