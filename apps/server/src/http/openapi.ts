import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import { type Endpoint, errors } from '@minhchung/contract';
import { z } from 'zod';

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  problems: z.array(
    z.object({ place: z.string(), code: z.string(), params: z.record(z.string(), z.unknown()).optional() }),
  ),
  current: z.unknown().optional(),
});

/** Enters an endpoint in the OpenAPI document; the handler is registered by `route`. */
export function describeEndpoint(app: OpenAPIHono, endpoint: Endpoint): void {
  const space = endpoint.path.indexOf(' ');
  app.openAPIRegistry.registerPath({
    method: endpoint.path.slice(0, space).toLowerCase() as RouteConfig['method'],
    path: endpoint.path.slice(space + 1),
    summary: endpoint.summary,
    ...(endpoint.access.to === 'public' || endpoint.access.to === 'link'
      ? { security: [] }
      : { security: [{ session: [] }] }),
    ...(endpoint.access.to === 'school' ? { 'x-capability': endpoint.access.capability } : {}),
    request: {
      params: endpoint.params as z.ZodObject,
      query: endpoint.query as z.ZodObject,
      ...requestBody(endpoint),
    },
    responses: {
      200: { description: 'OK', content: okContent(endpoint) },
      ...Object.fromEntries(problemsByStatus(endpoint)),
    },
  });
}

function requestBody(endpoint: Endpoint) {
  if (endpoint.body === undefined) return {};
  if (endpoint.body === 'file') {
    const schema = { type: 'string', format: 'binary' } as const;
    return { body: { required: true, content: { 'application/octet-stream': { schema } } } };
  }
  return { body: { required: true, content: { 'application/json': { schema: endpoint.body } } } };
}

function okContent(endpoint: Endpoint) {
  if (endpoint.response !== 'file') return { 'application/json': { schema: endpoint.response } };
  return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } as const } };
}

function problemsByStatus(endpoint: Endpoint) {
  const codes = new Map<number, string[]>();
  for (const code of endpoint.errors) {
    const { status } = errors[code];
    codes.set(status, [...(codes.get(status) ?? []), code]);
  }
  return [...codes].map(([status, list]) => [
    String(status),
    { description: list.join(', '), content: { 'application/problem+json': { schema: problem } } },
  ]);
}
