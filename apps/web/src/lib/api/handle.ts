import type { Endpoint } from '@minhchung/contract';
import type { z } from 'zod';

/** `METHOD /path` of an endpoint that carries the types of its contract; the contract itself stays on the server. */
export type Handle<E extends Endpoint> = string & { readonly contract?: E };

/** Named parts that may be left out when everything in them may be left out. */
type Part<Name extends string, Value> =
  Record<never, never> extends Value ? { readonly [K in Name]?: Value } : { readonly [K in Name]: Value };

/** Query values as the server understands them (numbers, truths), although they travel as text. */
type QueryValues<Query extends z.ZodType> = {
  [K in keyof z.input<Query>]: K extends keyof z.output<Query> ? z.output<Query>[K] : never;
};

type BodyPart<Body> = Body extends 'file'
  ? { readonly file: Blob }
  : Body extends z.ZodType
    ? Part<'body', z.input<Body>>
    : Record<never, never>;

export type CallInput<E extends Endpoint> = Part<'params', z.input<E['params']>> &
  Part<'query', QueryValues<E['query']>> &
  BodyPart<E['body']> & { readonly signal?: AbortSignal };

export type Answer<E extends Endpoint> = E['response'] extends z.ZodType ? z.output<E['response']> : Blob;
