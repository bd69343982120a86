import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conclude, type Framework, type Verdict } from '../src/index.ts';
import { slowConclude, unknownTexts } from './slow-conclude.ts';
import { itemAddresses, smallFramework, verdictsFor, wholeAddresses } from './small-frameworks.ts';

type Verdicts = Record<string, Verdict>;

const traits = fc.constantFrom<string[] | undefined>(undefined, [], ['urban']);

const cases = smallFramework.chain((framework) =>
  fc.record({
    framework: fc.constant(framework),
    verdicts: verdictsFor(itemAddresses(framework)),
    wholes: fc.shuffledSubarray(wholeAddresses(framework)).chain((addresses) => verdictsFor(addresses.slice(0, 2))),
    traits,
  }),
);

describe('the level of a school, on many small frameworks', { timeout: 60_000 }, () => {
  test('lies between bounds that are exactly the lowest and the highest of all completions', () => {
    let undetermined = 0;
    fc.assert(
      fc.property(cases, ({ framework, verdicts, wholes, traits: own }) => {
        const given = { ...verdicts, ...wholes };
        const openParts = [
          ...Object.keys(given).filter((address) => given[address] === 'notAssessed' && !(address in wholes)),
          ...unknownTexts(framework),
        ];
        fc.pre(openParts.length <= 8);
        const completions = completionsOf(openParts).map((answers) =>
          slowConclude(framework, { ...given, ...answers }, own),
        );
        const concluded = concludeFor(framework, given, own);
        expect([concluded.lower, concluded.upper]).toEqual([Math.min(...completions), Math.max(...completions)]);
        if (concluded.status === 'undetermined') undetermined += 1;
        else expect(concluded.level).toBe(completions[0]);
      }),
      { numRuns: 400 },
    );
    expect(undetermined).toBeGreaterThan(20);
  });

  test('never falls when a part becomes met', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ framework, verdicts, wholes, traits: own }, pick) => {
        const given = { ...verdicts, ...wholes };
        const addresses = Object.keys(given);
        fc.pre(addresses.length > 0);
        const address = addresses[pick % addresses.length] ?? '';
        const before = concludeFor(framework, given, own);
        const after = concludeFor(framework, { ...given, [address]: 'met' }, own);
        expect(after.lower).toBeGreaterThanOrEqual(before.lower);
        expect(after.upper).toBeGreaterThanOrEqual(before.upper);
      }),
      { numRuns: 400 },
    );
  });

  test('is nested: what reaches a level has its reasons for every level below, and none is blocked', () => {
    fc.assert(
      fc.property(cases, ({ framework, verdicts, traits: own }) => {
        const { lower, upper, because, blockedBy } = concludeFor(framework, verdicts, own);
        expect(lower).toBeLessThanOrEqual(upper);
        expect(blockedBy.filter(({ level }) => level <= lower)).toEqual([]);
        const required = because.filter(({ code }) => code === 'requiredLevelHolds').map(({ level }) => level);
        for (let level = 2; level <= lower; level += 1) expect(required).toContain(level);
        for (const { level } of framework.conclusion) {
          if (level > lower) expect(blockedBy.some((reason) => reason.level === level)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('does not depend on the order in which verdicts and criteria stand', () => {
    fc.assert(
      fc.property(cases, ({ framework, verdicts, wholes, traits: own }) => {
        const given = { ...verdicts, ...wholes };
        const reversed = Object.fromEntries(Object.entries(given).reverse());
        const turned = {
          ...framework,
          conclusion: [...framework.conclusion].reverse(),
          standards: framework.standards.map((standard) => ({
            ...standard,
            criteria: [...standard.criteria].reverse(),
          })),
        };
        const first = concludeFor(framework, given, own);
        const second = concludeFor(turned, reversed, own);
        expect([second.lower, second.upper]).toEqual([first.lower, first.upper]);
        expect(concludeFor(framework, reversed, own)).toEqual(first);
        expect(conclude(framework, new Map(Object.entries(reversed)), own ? { traits: own } : {})).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves nothing out of what is missing: once every missing part is met, the upper bound is reached', () => {
    fc.assert(
      fc.property(cases, ({ framework, verdicts, traits: own }) => {
        const concluded = concludeFor(framework, verdicts, own);
        fc.pre(concluded.status === 'undetermined');
        if (concluded.status !== 'undetermined') return;
        fc.pre(concluded.missing.every(({ code }) => code === 'notAssessed'));
        const answers = Object.fromEntries(concluded.missing.map(({ address }) => [address, 'met' as const]));
        const completed = concludeFor(framework, { ...verdicts, ...answers }, own);
        expect([completed.status, completed.lower]).toEqual(['determined', concluded.upper]);
      }),
      { numRuns: 400 },
    );
  });
});

function concludeFor(framework: Framework, verdicts: Verdicts, traits: readonly string[] | undefined) {
  return conclude(framework, verdicts, traits ? { traits } : {});
}

function completionsOf(parts: readonly string[]): Verdicts[] {
  const [first, ...rest] = parts;
  if (first === undefined) return [{}];
  return completionsOf(rest).flatMap((answers) => [
    { ...answers, [first]: 'met' as const },
    { ...answers, [first]: 'notMet' as const },
  ]);
}
