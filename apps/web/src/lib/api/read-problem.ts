import { type ErrorCode, errors, errorText } from '@minhchung/contract/errors';
import { type FieldProblem, isRecord, Problem } from './problem.ts';

/**
 * Reads a problem body; a body of a proxy or of another program counts as unreadable. Holds every wording of every
 * refusal in both languages, so it is loaded when the first refusal arrives, not before.
 */
export function readProblem(body: unknown, status: number): Problem {
  if (!isRecord(body) || typeof body.code !== 'string' || !isErrorCode(body.code)) {
    const isAway = status === 502 || status === 503 || status === 504;
    return isAway ? worded('server.busy', {}) : new Problem('answer.unreadable');
  }
  return worded(body.code, body);
}

function worded(code: ErrorCode, body: Readonly<Record<string, unknown>>): Problem {
  const params = isRecord(body.params) ? body.params : {};
  return new Problem(code, {
    params,
    problems: Array.isArray(body.problems) ? body.problems.filter(isFieldProblem) : [],
    current: body.current,
    wording: (language) => errorText(code, language, params),
  });
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errors, code);
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value.place === 'string' && typeof value.code === 'string';
}
