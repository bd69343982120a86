import { expect, test } from 'vitest';
import { Problem, problemText } from './problem.ts';
import { readProblem } from './read-problem.ts';

test('a refusal is told in the words of the contract, with its parameters', () => {
  const problem = readProblem({ code: 'request.tooMany', params: { seconds: 30 }, problems: [] }, 429);
  expect(problemText(problem, 'vi')).toContain('30 giây');
  expect(problemText(problem, 'en')).toContain('30 seconds');
});

test('a conflict brings the version of the other person', () => {
  const current = { version: 3, purpose: 'x' };
  expect(readProblem({ code: 'object.changed', current }, 409).current).toEqual(current);
});

test('an answer of a proxy is no answer of ours', () => {
  expect(readProblem(null, 502).code).toBe('server.busy');
  expect(readProblem({ code: 'something.else' }, 500).code).toBe('answer.unreadable');
});

test('a lost line says that nothing is lost', () => {
  expect(problemText(new Problem('network.unreachable'), 'vi')).toContain('vẫn được giữ');
});
