import type { Endpoint } from '@minhchung/contract';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { SchoolScope } from '../access/scope.ts';

/** Bytes as an answer; `inline` opens in the browser, otherwise it is saved under its name. */
export interface FileResponse {
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream;
  readonly inline?: boolean;
}

export type Output<E extends Endpoint> = E['response'] extends z.ZodType ? z.input<E['response']> : FileResponse;

export interface HandlerInput<E extends Endpoint> {
  readonly params: z.output<E['params']>;
  readonly query: z.output<E['query']>;
  readonly body: E['body'] extends z.ZodType
    ? z.output<E['body']>
    : E['body'] extends 'file'
      ? ReadableStream<Uint8Array>
      : undefined;
  readonly actor: E['access'] extends { to: 'public' | 'link' } ? Actor | null : Actor;
  readonly scope: E['access'] extends { to: 'school' } ? SchoolScope : undefined;
  readonly request: { readonly headers: Headers; readonly address: string; readonly language: 'vi' | 'en' };
  /** For cookies of the session endpoints. */
  readonly setHeader: (name: string, value: string) => void;
}

export type Route = <E extends Endpoint>(endpoint: E, handle: (input: HandlerInput<E>) => Promise<Output<E>>) => void;
