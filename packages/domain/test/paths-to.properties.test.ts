import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conclude, type Framework, pathsTo, type Verdict } from '../src/index.ts';
import { slowConclude } from './slow-conclude.ts';
import { countingFramework, itemAddresses, smallFramework, verdictsFor } from './small-frameworks.ts';

type Verdicts = Record<string, Verdict>;

const mostlyDecided = fc.constantFrom<Verdict>('met', 'met', 'notMet', 'notMet', 'notAssessed', 'notApplicable');

const cases = fc.oneof(smallFramework, countingFramework, countingFramework).chain((framework) =>
  fc.record({
    framework: fc.constant(framework),
    verdicts: verdictsFor(itemAddresses(framework), mostlyDecided),
    target: fc.integer({ min: 1, max: framework.conclusion.length }),
  }),
);

describe('ways to a level, on many small frameworks', { timeout: 60_000 }, () => {
  test('are the smallest sets that brute force finds, in the same order', () => {
    let withSeveral = 0;
    fc.assert(
      fc.property(cases, ({ framework, verdicts, target }) => {
        const changeable = Object.keys(verdicts).filter(
          (address) => verdicts[address] === 'notMet' || verdicts[address] === 'notAssessed',
        );
        fc.pre(changeable.length <= 8);
        const found = pathsTo(framework, verdicts, target).map(({ changes }) => changes.map(({ address }) => address));
        const expected = smallestSets(framework, verdicts, target, changeable);
        expect(found).toEqual(expected);
        if (found.length > 1) withSeveral += 1;
      }),
      { numRuns: 700 },
    );

    expect(withSeveral).toBeGreaterThan(40);
  });

  test('really lead there', () => {
    fc.assert(
      fc.property(cases, ({ framework, verdicts, target }) => {
        for (const { changes } of pathsTo(framework, verdicts, target)) {
          const changed = Object.fromEntries(changes.map(({ address }) => [address, 'met' as const]));
          expect(conclude(framework, { ...verdicts, ...changed }).lower).toBeGreaterThanOrEqual(target);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** All subsets by size, then by the order of the framework; those that reach the level and hold no smaller one. */
function smallestSets(framework: Framework, verdicts: Verdicts, target: number, changeable: string[]): string[][] {
  const subsets: number[][] = [[]];
  for (const at of changeable.keys()) subsets.push(...subsets.map((subset) => [...subset, at]));
  subsets.sort((a, b) => a.length - b.length || firstDifference(a, b));
  const kept: number[][] = [];
  for (const subset of subsets) {
    if (kept.some((smaller) => smaller.every((at) => subset.includes(at)))) continue;
    const changed = Object.fromEntries(subset.map((at) => [changeable[at], 'met' as const]));
    if (slowConclude(framework, { ...verdicts, ...changed }) >= target) kept.push(subset);
  }
  return kept.slice(0, 3).map((subset) => subset.map((at) => changeable[at] ?? ''));
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
