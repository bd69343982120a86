import { type ErrorCode, errors, errorText } from '@minhchung/contract';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import pg from 'pg';
import type { Logger } from '../platform/kit/logger.ts';
import { Refusal } from '../platform/kit/refusal.ts';

/** RFC 9457: what happened, in the reader's language, with the code that programs go by. */
export function problemResponse(context: Context, refusal: Refusal): Response {
  const definition = errors[refusal.code];
  const language = context.req.header('accept-language')?.startsWith('en') ? 'en' : 'vi';
  const body = {
    type: `urn:minhchung:error:${refusal.code}`,
    title: errorText(refusal.code, language, refusal.content.params),
    status: definition.status,
    code: refusal.code,
    params: refusal.content.params ?? {},
    problems: refusal.content.problems ?? [],
    ...(refusal.content.current === undefined ? {} : { current: refusal.content.current }),
  };
  return context.body(JSON.stringify(body), definition.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
}

/** Turns whatever was thrown into a refusal; what nobody foresaw is logged under a reference and told as such. */
export function toRefusal(error: unknown, logger: Logger, makeReference: () => string): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof pg.DatabaseError) {
    const code = byConstraint(error);
    if (code === 'rows.tooMany') return new Refusal(code, { params: { most: error.detail ?? '' } });
    if (code) return new Refusal(code, { params: { constraint: error.constraint ?? '' } });
  }
  if (isConnectionLoss(error)) {
    logger.error({ err: error }, 'database out of reach');
    return new Refusal('server.busy');
  }
  const reference = makeReference();
  logger.error({ err: error, reference }, 'unforeseen failure');
  return new Refusal('server.failed', { params: { reference } });
}

const BY_STATE: Readonly<Record<string, ErrorCode>> = {
  '23505': 'object.duplicate',
  '23503': 'object.inUse',
  // A character or number that no column holds, where a schema cannot know it: cursors and ids inside of them.
  '22021': 'request.invalid',
  '22003': 'request.invalid',
  // Two who waited for each other: nothing was stored for one of them, and asking again helps.
  '40P01': 'server.busy',
  // Our own: a list that is read as a whole is full (migration 0014).
  MC001: 'rows.tooMany',
};

function byConstraint(error: pg.DatabaseError): ErrorCode | undefined {
  return error.code ? BY_STATE[error.code] : undefined;
}

function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', '57P01', '57P02', '57P03'].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  );
}
