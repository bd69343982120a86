import type { z } from 'zod';
import type { Capability } from './capabilities.ts';
import type { ErrorCode } from './errors.ts';

/**
 * Who may call: anyone, anyone signed in, a holder of a capability in the school of the path, the system administrator,
 * or whoever holds the secret link in the path, of whom no session is asked.
 */
export type Access =
  | { readonly to: 'public' }
  | { readonly to: 'account' }
  | { readonly to: 'school'; readonly capability: Capability }
  | { readonly to: 'system' }
  | { readonly to: 'link' };

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One endpoint. `path` is `METHOD /api/...{name}`; `body: 'file'` takes raw bytes with the name in the query,
 * `response: 'file'` answers bytes with their own media type.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType | 'file' | undefined = z.ZodType | 'file' | undefined,
  Response extends z.ZodType | 'file' = z.ZodType | 'file',
  Allowed extends Access = Access,
> {
  readonly path: `${Method} /api/${string}`;
  readonly summary: string;
  readonly access: Allowed;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly response: Response;
  readonly errors: readonly ErrorCode[];
}

export function endpoint<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType | 'file' | undefined,
  Response extends z.ZodType | 'file',
  const Allowed extends Access,
>(definition: Endpoint<Params, Query, Body, Response, Allowed>): Endpoint<Params, Query, Body, Response, Allowed> {
  return definition;
}
