import fc from 'fast-check';
import type { ConclusionRule, Criterion, CriterionLevel, Framework, Requirement, Verdict } from '../src/index.ts';
import { framework } from './frameworks.ts';

const base = framework('tt57-2026-general');
const words = { vi: 'Nội dung', en: 'Content' };

const verdict = fc.constantFrom<Verdict>('met', 'notMet', 'notAssessed', 'notApplicable');

/** Small sets of criteria with every feature of the data: empty, unverified, repealed, for some schools only, lettered. */
export const smallFramework: fc.Arbitrary<Framework> = frameworksWith('everything');

/** Sets that count criteria ("so many of the others"), all of whose text is known: several ways lead to a level. */
export const countingFramework: fc.Arbitrary<Framework> = frameworksWith('counting');

type Kind = 'everything' | 'counting';

function frameworksWith(kind: Kind): fc.Arbitrary<Framework> {
  return fc
    .record({
      levels: fc.integer({ min: 1, max: kind === 'counting' ? 2 : 3 }),
      hasExtraLevel: fc.boolean(),
      criteria: fc.integer({ min: kind === 'counting' ? 3 : 1, max: 4 }),
    })
    .chain(({ levels, hasExtraLevel, criteria }) =>
      fc
        .record({
          criteria: fc.tuple(...Array.from({ length: criteria }, (_, at) => criterion(`1.${at + 1}`, levels, kind))),
          rules: fc.tuple(...Array.from({ length: levels }, (_, at) => rule(at + 1, criteria, kind))),
          conditions: fc.integer({ min: 1, max: 2 }),
        })
        .map((parts) => assemble(parts.criteria, parts.rules, hasExtraLevel ? parts.conditions : 0)),
    );
}

/** Every address of a single item: requirements that the data list and extra conditions. */
export function itemAddresses({ standards, conclusion }: Framework): string[] {
  const items = standards.flatMap((standard) =>
    standard.criteria.flatMap(({ code, levels }) =>
      levels.flatMap(({ level, requirements }) => requirements.map(({ key }) => `${code}/${level}/${key}`)),
    ),
  );
  const conditions = conclusion.flatMap((rule) => rule.extraConditions.map(({ key }) => `school/${rule.level}/${key}`));
  return [...items, ...conditions];
}

/** Addresses of whole levels and whole indicators, where a person may decide at once. */
export function wholeAddresses({ standards }: Framework): string[] {
  return standards.flatMap((standard) =>
    standard.criteria.flatMap(({ code, levels }) =>
      levels.flatMap(({ level, requirements }) => [
        `${code}/${level}`,
        ...requirements.filter(({ key }) => key.length > 1).map(({ indicator }) => `${code}/${level}/${indicator}`),
      ]),
    ),
  );
}

export function verdictsFor(
  addresses: readonly string[],
  each: fc.Arbitrary<Verdict> = verdict,
): fc.Arbitrary<Record<string, Verdict>> {
  return fc
    .tuple(...addresses.map(() => each))
    .map((verdicts) => Object.fromEntries(addresses.map((address, at) => [address, verdicts[at] ?? 'notAssessed'])));
}

function criterion(code: string, levels: number, kind: Kind): fc.Arbitrary<Criterion> {
  return fc
    .record({
      mandatory: kind === 'counting' ? fc.constantFrom(true, false, false, false) : fc.boolean(),
      levels: fc.tuple(...Array.from({ length: levels }, (_, at) => level(at + 1, kind))),
      unverified: kind === 'counting' ? fc.constant(false) : fc.constantFrom(false, false, false, false, false, true),
    })
    .map(({ unverified, ...rest }) => ({
      code,
      title: words,
      article: 'Điều 1',
      suggestedEvidence: [],
      quantitativeData: [],
      ...rest,
      ...(unverified ? { status: 'unverified' as const } : {}),
    }));
}

function level(number: number, kind: Kind): fc.Arbitrary<CriterionLevel> {
  const filled = fc
    .constantFrom<Requirement[][]>(
      [plain('1', '*')],
      [plain('1', '*'), plain('2', '*')],
      [plain('a', 'a'), plain('b', 'b')],
      [plain('a1', 'a'), plain('a2', 'a')],
      [plain('a', 'a'), { ...plain('b', 'b'), repealed: { by: 'x', article: 'y' } }],
      [{ ...plain('1', '*'), repealed: { by: 'x', article: 'y' } }],
      [plain('1', '*'), { ...plain('2', '*'), appliesTo: ['urban'] }],
      [{ ...plain('1', '*'), exceptFor: ['urban'] }],
    )
    .map((requirements) => ({ level: number, requirements }));
  const empty = fc
    .constantFrom('none' as const, kind === 'counting' ? ('none' as const) : ('unverified' as const))
    .map((code) => ({ level: number, requirements: [], emptyReason: { code, ...words } }));
  return fc.oneof({ weight: 5, arbitrary: filled }, { weight: 1, arbitrary: empty });
}

function plain(key: string, indicator: string): Requirement {
  return { key, indicator, text: words };
}

function rule(number: number, criteria: number, kind: Kind): fc.Arbitrary<ConclusionRule> {
  const shared = { level: number, article: 'Điều 1', text: words, extraConditions: [] };
  const nested = number > 1 ? { requiresLevel: number - 1 } : {};
  const everyCriterion = fc.constant({ ...shared, ...nested, requireMandatory: false, allCriteria: true });
  const counted = fc
    .record({
      minOthers: kind === 'counting' ? fc.constantFrom(1, 2) : fc.integer({ min: 0, max: criteria }),
      othersFloor: kind === 'counting' ? fc.constantFrom(0, 0, number - 1) : fc.integer({ min: 0, max: number }),
    })
    .map((numbers) => ({ ...shared, ...nested, ...numbers, requireMandatory: true, allCriteria: false }));
  return kind === 'counting' ? counted : fc.oneof(everyCriterion, counted);
}

function assemble(criteria: Criterion[], rules: ConclusionRule[], conditions: number): Framework {
  const extra: ConclusionRule[] =
    conditions === 0
      ? []
      : [
          {
            level: rules.length + 1,
            requiresLevel: rules.length,
            article: 'Điều 2',
            requireMandatory: false,
            allCriteria: false,
            text: words,
            extraConditions: Array.from({ length: conditions }, (_, at) => ({
              key: String(at + 1),
              article: 'Điều 2',
              text: words,
            })),
          },
        ];
  const conclusion = [...rules, ...extra];
  return {
    ...base,
    levels: conclusion.map(({ level: number }) => ({ level: number, label: words })),
    standards: [{ code: '1', title: words, criteria }],
    conclusion,
    outcomes: conclusion.map(({ level: number }) => ({
      schoolLevel: number,
      accreditationLevel: number,
      nationalStandardDegree: null,
    })),
  };
}
