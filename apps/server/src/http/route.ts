import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Endpoint } from '@minhchung/contract';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Actor } from '../platform/access/actor.ts';
import { authorize, type SchoolScope } from '../platform/access/scope.ts';
import type { Database } from '../platform/db/database.ts';
import { eventRecorder, platformEventRecorder } from '../platform/events/event-recorder.ts';
import type { Clock } from '../platform/kit/clock.ts';
import type { Logger } from '../platform/kit/logger.ts';
import { Refusal } from '../platform/kit/refusal.ts';
import type { FileResponse, Route } from '../platform/routing/route.ts';
import { clientAddress } from './client-address.ts';
import { describeEndpoint } from './openapi.ts';
import { problemResponse, toRefusal } from './problem-response.ts';
import { refuseCrossSite } from './same-site.ts';

export interface RouteDependencies {
  readonly app: OpenAPIHono;
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly makeReference: () => string;
  readonly publicUrl: string | null;
  readonly trustedProxies: readonly string[];
  readonly findActor: (headers: Headers) => Promise<Actor | null>;
  /** What falls due with the day is done before anybody asks for it; it never fails. */
  readonly keepUpWithTheDay: () => Promise<void>;
}

/**
 * Registers endpoints: same-site check, parsing, authorisation, handler, parsing of the answer (so that no field leaves
 * by accident), errors as RFC 9457. Handlers return; they do not send.
 */
export function routeBuilder(deps: RouteDependencies): Route {
  return (endpoint, handle) => {
    const [method, path] = splitPath(endpoint.path);
    describeEndpoint(deps.app, endpoint);
    deps.app.on(method, path.replace(/\{(\w+)\}/g, ':$1'), async (context) => {
      try {
        refuseCrossSite(context.req.raw, deps.publicUrl);
        const input = await readInput(deps, endpoint, context);
        const output = await handle(input as Parameters<typeof handle>[0]);
        return respond(context, endpoint, output);
      } catch (error) {
        return problemResponse(context, toRefusal(error, deps.logger, deps.makeReference));
      }
    });
  };
}

export function splitPath(path: string): [string, string] {
  const space = path.indexOf(' ');
  return [path.slice(0, space), path.slice(space + 1)];
}

async function readInput(deps: RouteDependencies, endpoint: Endpoint, context: Context) {
  if (endpoint.access.to === 'school' || endpoint.access.to === 'link') await deps.keepUpWithTheDay();
  // Who is calling comes first: a stranger must not learn from a validation message what exists.
  const isOpen = endpoint.access.to === 'public' || endpoint.access.to === 'link';
  const actor = endpoint.access.to === 'link' ? null : await deps.findActor(context.req.raw.headers);
  if (!isOpen && !actor) throw new Refusal('session.required');
  if (endpoint.access.to === 'system' && actor && !actor.isSystemAdministrator)
    await refuseInSystemChain(deps, endpoint, actor);
  if (endpoint.access.to === 'system' && actor?.mustChangePassword) throw new Refusal('session.passwordChangeNeeded');
  const params = endpoint.params.safeParse(context.req.param());
  // A malformed id names nothing.
  if (!params.success) throw new Refusal('object.notFound');
  const scope =
    endpoint.access.to === 'school' && actor ? await scopeFor(deps, endpoint, actor, params.data) : undefined;
  const query = parse(endpoint.query, context.req.query());
  const body = await readBody(endpoint, context);
  return {
    params: params.data,
    query,
    body,
    actor,
    scope,
    request: {
      headers: context.req.raw.headers,
      address: clientAddress(context, deps.trustedProxies),
      language: context.req.header('accept-language')?.startsWith('en') ? ('en' as const) : ('vi' as const),
    },
    setHeader: (name: string, value: string) => context.header(name, value, { append: true }),
  };
}

async function refuseInSystemChain(deps: RouteDependencies, endpoint: Endpoint, actor: Actor): Promise<never> {
  await deps.database.platform((tx) =>
    platformEventRecorder(tx, actor, deps.clock).record({
      kind: 'access.refused',
      subjectType: 'endpoint',
      subjectId: endpoint.path,
    }),
  );
  throw new Refusal('access.denied');
}

async function scopeFor(
  deps: RouteDependencies,
  endpoint: Endpoint,
  actor: Actor,
  params: unknown,
): Promise<SchoolScope> {
  if (endpoint.access.to !== 'school') throw new Error('Only school endpoints have a scope.');
  const { schoolId, cycleId } = params as { schoolId: string; cycleId?: string };
  // A first password has been seen by whoever printed it: it opens nothing but the way to a new one.
  if (actor.mustChangePassword) throw new Refusal('session.passwordChangeNeeded');
  const answer = authorize(actor, schoolId, endpoint.access.capability, { cycleId });
  if (answer.kind === 'granted') return answer.scope;
  if (answer.kind === 'stranger') throw new Refusal('object.notFound');
  // The diary of a school that lives on in another one is closed: the chain of the system remembers.
  if (answer.scope.isReadOnly) return refuseInSystemChain(deps, endpoint, actor);
  await deps.database.write(answer.scope, (tx) =>
    eventRecorder(tx, answer.scope, deps.clock).record({
      kind: 'access.refused',
      subjectType: 'endpoint',
      subjectId: endpoint.path,
      detail: { capability: answer.scope.capability },
    }),
  );
  throw new Refusal('access.denied');
}

async function readBody(endpoint: Endpoint, context: Context): Promise<unknown> {
  if (endpoint.body === undefined) return undefined;
  if (endpoint.body === 'file')
    return context.req.raw.body ?? new ReadableStream({ start: (stream) => stream.close() });
  const content: unknown = await context.req.json().catch(() => {
    throw new Refusal('request.malformed');
  });
  return parse(endpoint.body, content);
}

function parse(schema: z.ZodType, content: unknown): unknown {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  throw new Refusal('request.invalid', {
    problems: result.error.issues.map((issue) => ({
      place: `/${issue.path.map(String).join('/')}`,
      code: issue.code,
      params: 'params' in issue && issue.params ? issue.params : {},
    })),
  });
}

function respond(context: Context, endpoint: Endpoint, output: unknown): Response {
  if (endpoint.response === 'file') return respondFile(context, output as FileResponse);
  const tag = context.res.headers.get('etag');
  // A handler that names its content lets the browser keep it and ask whether it still holds.
  if (tag !== null) {
    const kept = { 'cache-control': 'private, no-cache' };
    if (context.req.header('if-none-match') === tag) return context.body(null, 304, kept);
    const named = JSON.stringify(endpoint.response.parse(output));
    return context.body(named, 200, { ...kept, 'content-type': 'application/json; charset=utf-8' });
  }
  const body = JSON.stringify(endpoint.response.parse(output));
  return context.body(body, 200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
}

function respondFile(context: Context, file: FileResponse): Response {
  const fallback = file.fileName.normalize('NFD').replace(/[^\x20-\x7e]|["\\]/g, '');
  return context.body(file.body, 200, {
    'content-type': file.mediaType,
    'content-disposition': `${file.inline ? 'inline' : 'attachment'}; filename="${fallback}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    'cache-control': 'private, no-store',
  });
}
