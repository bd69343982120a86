import type { ConclusionRule, Criterion, CriterionLevel, Framework, Requirement } from '../framework/framework.ts';
import { expandTraits } from '../framework/school-traits.ts';
import {
  type CriterionReason,
  criterionReason,
  joinedAddresses,
  type MissingPart,
  type Reason,
  type RuleDemand,
  type StoppedAddresses,
  type Stops,
} from './reasons.ts';
import { extraConditionAddress, levelAddress, requirementAddress } from './verdicts.ts';

/** A framework flattened for one kind of school: what counts, with its addresses and its fixed reasons. */
export type CompiledFramework = {
  framework: Framework;
  criteria: readonly CompiledCriterion[];
  /** In the order of school levels, lowest first. */
  rules: readonly CompiledRule[];
  /** Levels per criterion, also those that no criterion carries. */
  levelCount: number;
};

export type CompiledCriterion = {
  code: string;
  index: number;
  mandatory: boolean;
  /** Index 0 is Level 1. */
  levels: readonly CompiledLevel[];
  /** By the level met and by the highest that could be: made once, since most schools share them. */
  conclusions: readonly (readonly CriterionConclusion[])[];
};

/** Level 0 means that not even Level 1 is met; while undetermined only the bounds are known. */
export type CriterionConclusion =
  | { code: string; status: 'determined'; level: number; lower: number; upper: number }
  | { code: string; status: 'undetermined'; lower: number; upper: number };

export type CompiledLevel = {
  criterion: string;
  level: number;
  address: string;
  kind: 'text' | 'neutral' | 'unverified';
  groups: readonly CompiledGroup[];
  missing: MissingPart;
  /** What stops the level while nothing in it has a verdict. */
  allOpen: Stops;
  /** The same of all levels below, and of those together with this one; `null` under the lowest level with text. */
  allOpenBelow: StoppedAddresses | null;
  allOpenThrough: StoppedAddresses;
  /** What stops the level when a person decided that it is not met as a whole. */
  stoppedAsWhole: Stops;
  withoutText: Reason;
  /** The reason "reaches this level", one per kind of demand at this very level, made once. */
  holds: Readonly<Record<Exclude<RuleDemand, 'floor'>, CriterionReason>>;
};

/** Items of one indicator; `missing` stands for the indicator as a whole when it has an address of its own. */
export type CompiledGroup = { missing: MissingPart | null; items: readonly MissingPart[] };

export type CompiledRule = {
  rule: ConclusionRule;
  /** Rule of the level that must hold first. */
  required: CompiledRule | null;
  extraConditions: readonly MissingPart[];
};

const compiled = new WeakMap<Framework, Map<string, CompiledFramework>>();

/**
 * Flattens a checked framework for a school with these traits and remembers the result per framework object.
 * Without traits every item that is meant for some schools only is counted, so that no level is concluded too easily.
 */
export function compileFramework(framework: Framework, traits?: readonly string[]): CompiledFramework {
  const key = traits ? traits.join(' ') : '*';
  const variants = compiled.get(framework) ?? new Map<string, CompiledFramework>();
  compiled.set(framework, variants);
  const known = variants.get(key);
  if (known) return known;
  const made = compile(framework, traits && expandTraits(traits));
  variants.set(key, made);
  return made;
}

function compile(framework: Framework, traits: ReadonlySet<string> | undefined): CompiledFramework {
  const top = Math.max(
    ...framework.conclusion.map(({ level }) => level),
    ...framework.levels.map(({ level }) => level),
  );
  const criteria = framework.standards
    .flatMap((standard) => standard.criteria.map((criterion) => ({ standard, criterion })))
    .map(({ standard, criterion }, index) => {
      const isUnverified = standard.status === 'unverified' || criterion.status === 'unverified';
      return {
        code: criterion.code,
        index,
        mandatory: criterion.mandatory,
        levels: compileLevels(criterion, top, isUnverified, traits),
        conclusions: criterionConclusions(criterion.code, top),
      };
    });
  return { framework, criteria, rules: compileRules(framework), levelCount: top };
}

function criterionConclusions(code: string, top: number): CriterionConclusion[][] {
  const levels = Array.from({ length: top + 1 }, (_, level) => level);
  return levels.map((lower) =>
    levels.map((upper) =>
      lower === upper
        ? { code, status: 'determined', level: lower, lower, upper }
        : { code, status: 'undetermined', lower, upper },
    ),
  );
}

function compileLevels(
  criterion: Criterion,
  top: number,
  isUnverified: boolean,
  traits: ReadonlySet<string> | undefined,
): CompiledLevel[] {
  const levels: CompiledLevel[] = [];
  let below: StoppedAddresses | null = null;
  for (let level = 1; level <= top; level += 1) {
    const made = compileLevel(criterion, level, below, isUnverified, traits);
    levels.push(made);
    if (made.kind !== 'neutral') below = made.allOpenThrough;
  }
  return levels;
}

function compileLevel(
  criterion: Criterion,
  level: number,
  allOpenBelow: StoppedAddresses | null,
  isUnverified: boolean,
  traits: ReadonlySet<string> | undefined,
): CompiledLevel {
  const source = criterion.levels.find((candidate) => candidate.level === level);
  const groups = source ? compileGroups(criterion.code, source, traits) : [];
  const kind = levelKind(source, groups, isUnverified);
  const address = levelAddress(criterion.code, level);
  const reason = (demand: RuleDemand) => criterionReason('criterionHolds', criterion.code, level, demand);
  const code = kind === 'unverified' ? 'unverified' : 'notAssessed';
  const missing: MissingPart = { code, address, criterion: criterion.code, level };
  const parts = kind === 'unverified' ? [missing] : groups.flatMap(({ items }) => items);
  const addresses = parts.map((part) => part.address);
  const allOpen: Stops = {
    parts,
    notMet: [],
    notAssessed: kind === 'unverified' ? [] : addresses,
    unverified: kind === 'unverified' ? addresses : [],
  };
  return {
    criterion: criterion.code,
    level,
    address,
    kind,
    groups: kind === 'text' ? groups : [],
    missing,
    allOpen,
    allOpenBelow,
    stoppedAsWhole: { parts: [missing], notMet: [address], notAssessed: [], unverified: [] },
    allOpenThrough: allOpenBelow ? joinedAddresses(allOpenBelow, allOpen) : allOpen,
    withoutText: { code: 'levelWithoutText', level, criterion: criterion.code, address },
    holds: { all: reason('all'), mandatory: reason('mandatory'), other: reason('other') },
  };
}

function levelKind(
  source: CriterionLevel | undefined,
  groups: readonly CompiledGroup[],
  isUnverified: boolean,
): CompiledLevel['kind'] {
  if (!source) return 'neutral';
  if (isUnverified) return 'unverified';
  if (source.requirements.length === 0) return source.emptyReason?.code === 'none' ? 'neutral' : 'unverified';
  return groups.length === 0 ? 'neutral' : 'text';
}

function compileGroups(
  criterion: string,
  { level, requirements }: CriterionLevel,
  traits: ReadonlySet<string> | undefined,
): CompiledGroup[] {
  const byIndicator = new Map<string, Requirement[]>();
  for (const requirement of requirements) {
    if (!counts(requirement, traits)) continue;
    const indicator = requirement.indicator ?? '*';
    byIndicator.set(indicator, [...(byIndicator.get(indicator) ?? []), requirement]);
  }
  const part = (key: string): MissingPart => ({
    code: 'notAssessed',
    address: requirementAddress(criterion, level, key),
    criterion,
    level,
  });
  return [...byIndicator].map(([indicator, items]) => {
    const isLettered = indicator !== '*' && items.every(({ key }) => key !== indicator);
    return { missing: isLettered ? part(indicator) : null, items: items.map(({ key }) => part(key)) };
  });
}

function counts({ repealed, appliesTo, exceptFor }: Requirement, traits: ReadonlySet<string> | undefined): boolean {
  if (repealed) return false;
  if (!traits) return true;
  if (appliesTo && !appliesTo.some((trait) => traits.has(trait))) return false;
  return !exceptFor?.some((trait) => traits.has(trait));
}

function compileRules(framework: Framework): CompiledRule[] {
  const rules: CompiledRule[] = [];
  for (const rule of [...framework.conclusion].sort((a, b) => a.level - b.level)) {
    rules.push({
      rule,
      required: rules.find((lower) => lower.rule.level === rule.requiresLevel) ?? null,
      extraConditions: rule.extraConditions.map(({ key }) => ({
        code: 'notAssessed',
        address: extraConditionAddress(rule.level, key),
        criterion: null,
        level: rule.level,
      })),
    });
  }
  return rules;
}
