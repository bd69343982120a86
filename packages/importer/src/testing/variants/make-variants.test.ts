import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../parse-plan.ts';
import { fixtureText } from '../fixtures.ts';
import { scorePlan } from '../score.ts';
import { makeVariants } from './make-variants.ts';
import type { ExpectedPlan } from './plan-model.ts';

const SAMPLES = [
  ['plan-luong-son', 'Lương Sơn'],
  ['plan-preschool', 'Bình Lâm'],
  ['plan-tt57-primary', 'Suối Ngàn'],
] as const;

const answer = (name: string): ExpectedPlan => JSON.parse(fixtureText(`samples/${name}.expected.json`));

test('the same seed gives the same variants', () => {
  const [first, second] = [
    makeVariants(answer('plan-preschool'), 'Bình Lâm', 5),
    makeVariants(answer('plan-preschool'), 'Bình Lâm', 5),
  ];
  expect(first).toEqual(second);
  expect(first.length).toBeGreaterThanOrEqual(10);
});

describe.each(SAMPLES)('variants of %s from seeds that the eval does not use', (name, place) => {
  test('are read with an average F1 of 0.92 or more', async () => {
    const scores: number[] = [];
    for (const seed of [71, 72]) {
      for (const variant of makeVariants(answer(name), place, seed)) {
        scores.push(
          scorePlan(variant.expected, await parsePlan({ bytes: variant.bytes, fileName: variant.fileName })).overall.f1,
        );
      }
    }
    expect(scores.length).toBeGreaterThanOrEqual(20);
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(0.92);
  }, 60_000);
});
