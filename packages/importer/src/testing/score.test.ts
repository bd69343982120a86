import { expect, test } from 'vitest';
import { fixtureJson } from './fixtures.ts';
import { scorePlan } from './score.ts';
import { sequenceRatio } from './sequence-ratio.ts';

const answer = (name: string): unknown => fixtureJson(`samples/plan-${name}.expected.json`);

test('an answer scores 1 against itself, with the number of facts that score-plan.py counts', () => {
  for (const [name, facts] of [
    ['luong-son', 431],
    ['preschool', 373],
    ['tt57-primary', 352],
  ] as const) {
    expect(scorePlan(answer(name), answer(name)).overall).toMatchObject({ f1: 1, expected: facts, given: facts });
  }
});

test('the plan of another school scores what score-plan.py gives it', () => {
  const crossed = [
    ['preschool', 'tt57-primary', '0.072'],
    ['luong-son', 'preschool', '0.072'],
    ['tt57-primary', 'luong-son', '0.056'],
  ] as const;
  for (const [expected, given, f1] of crossed)
    expect(scorePlan(answer(expected), answer(given)).overall.f1.toFixed(3)).toBe(f1);
});

test('the likeness of two texts is that of difflib', () => {
  expect(sequenceRatio('abcd', 'bcde')).toBeCloseTo(0.75);
  expect(sequenceRatio('', '')).toBe(1);
  expect(sequenceRatio('thông tư', 'quyết định')).toBeCloseTo(0.2222, 3);
});
