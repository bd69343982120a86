import type { Endpoint } from '@minhchung/contract';
import { language } from '../i18n/language.ts';
import { type BuiltRequest, buildRequest, type RequestParts } from './build-request.ts';
import type { Answer, CallInput, Handle } from './handle.ts';
import { isProblem, Problem } from './problem.ts';
import { reportSessionEnd, waitForSignIn } from './session-end.ts';

/** Calls an endpoint of the contract: `call(endpoints.getPlan, { params })`. Refusals are thrown as `Problem`. */
export function call<E extends Endpoint>(handle: Handle<E>, input: CallInput<E>): Promise<Answer<E>> {
  return send<Answer<E>>(handle, asParts(input));
}

/**
 * The untyped call below it, for the tables whose addresses share one shape. A session that has ended is told to the
 * shell, and a reading call waits until somebody has signed in again; a writing call is refused and tried again by
 * whoever keeps the draft.
 */
export async function send<Result>(
  handle: string,
  input: RequestParts & { readonly signal?: AbortSignal },
): Promise<Result> {
  const request = buildRequest(handle, input);
  try {
    return await sendOnce<Result>(request, input.signal);
  } catch (error) {
    if (!isProblem(error, 'session.required')) throw error;
    reportSessionEnd();
    if (request.method !== 'GET') throw error;
    await waitForSignIn();
    return sendOnce<Result>(request, input.signal);
  }
}

/** Where a file is downloaded from, for links. */
export function fileUrl<E extends Endpoint>(handle: Handle<E>, input: CallInput<E>): string {
  return buildRequest(handle, asParts(input)).url;
}

/** Names and values of any input; the contract has already said which of them belong. */
function asParts(input: object): RequestParts & { readonly signal?: AbortSignal } {
  return input;
}

async function sendOnce<Result>(request: BuiltRequest, signal: AbortSignal | undefined): Promise<Result> {
  const response = await reach(request, signal);
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (!response.ok) throw await refusal(isJson ? await response.json().catch(() => null) : null, response.status);
  const answer: Result = isJson ? await response.json() : await response.blob();
  return answer;
}

async function refusal(body: unknown, status: number): Promise<Problem> {
  try {
    const { readProblem } = await import('./read-problem.ts');
    return readProblem(body, status);
  } catch {
    return new Problem('network.unreachable');
  }
}

async function reach({ method, url, headers, body }: BuiltRequest, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(url, {
      method,
      headers: { ...headers, accept: 'application/json', 'accept-language': language() },
      body,
      credentials: 'same-origin',
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem('network.unreachable');
  }
}
