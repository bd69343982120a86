import type { Framework } from '../framework/framework.ts';
import { type CompiledRule, type CriterionConclusion, compileFramework } from './compile-framework.ts';
import { type Judgement, judgeCriteria, partsAt, reachOf } from './judge-criteria.ts';
import { judgeRule, type Reasons } from './judge-rule.ts';
import { leftOut, met, open, type PartState, stateOfVerdict } from './part-state.ts';
import type { MissingPart, Reason } from './reasons.ts';
import type { Verdicts } from './verdicts.ts';

export type ConcludeOptions = {
  /** Traits of the school (see `schoolTraits`); without them every item that is meant for some schools only counts. */
  traits?: readonly string[];
  /** Date of the evaluation. After an amendment whose text the framework does not hold, nothing is concluded. */
  evaluatedOn?: string;
};

/**
 * What the verdicts amount to. `level` 0 means that not even Level 1 is reached. While undetermined there is no level
 * to print: only the bounds between which every completion lies, and what is missing.
 */
export type Conclusion = ConclusionReasons & (DeterminedLevel | UndeterminedLevel);

export type DeterminedLevel = {
  status: 'determined';
  level: number;
  lower: number;
  upper: number;
  /** Cấp độ of accreditation and mức độ of the national standard that this level gives; null = none. */
  accreditationLevel: number | null;
  nationalStandardDegree: number | null;
  missing: readonly [];
};

export type UndeterminedLevel = {
  status: 'undetermined';
  lower: number;
  upper: number;
  missing: readonly MissingPart[];
  /** The amendment in force on the evaluation date whose text the framework does not hold. */
  amendmentNotHeld?: string;
};

export type ConclusionReasons = {
  frameworkId: string;
  criteria: readonly CriterionConclusion[];
  /** Why each level up to `lower` holds, and what already holds of the levels above it. */
  because: readonly Reason[];
  /** What stops each level above `lower`, lowest level first. */
  blockedBy: readonly Reason[];
};

/**
 * Concludes the level of a school from verdicts by address, by the rules in the framework's own data.
 * The framework must have passed `checkFramework`; its flattened form is remembered per object, so it must not be
 * changed afterwards. Sources of the rules: TT 17/2018 Điều 6 and Điều 22, TT 57/2026 Điều 5 khoản 3.
 */
export function conclude(framework: Framework, verdicts: Verdicts, options: ConcludeOptions = {}): Conclusion {
  const compiled = compileFramework(framework, options.traits);
  const judgement = judgeCriteria(compiled, verdicts);
  const reasons: Reasons = { because: [], blockedBy: [] };
  const { lower, upper, top } = judgeRules(judgement, reasons);
  const shared = { frameworkId: framework.id, criteria: judgement.criteria, ...reasons };
  const amendment = amendmentNotHeld(framework, options.evaluatedOn);
  if (amendment !== undefined) {
    const missing = missingParts(judgement, 0, top);
    return { ...shared, status: 'undetermined', lower: 0, upper: top, missing, amendmentNotHeld: amendment };
  }
  if (lower !== upper) {
    return { ...shared, status: 'undetermined', lower, upper, missing: missingParts(judgement, lower, upper) };
  }
  return { ...shared, ...outcomeOf(framework, lower), lower, upper, status: 'determined', level: lower, missing: [] };
}

/** Highest school level that holds, highest that could hold, and the highest there is. */
function judgeRules(judgement: Judgement, reasons: Reasons): { lower: number; upper: number; top: number } {
  const states = new Map<CompiledRule, PartState>();
  let lower = 0;
  let upper = 0;
  let top = 0;
  for (const rule of judgement.compiled.rules) {
    const required = (rule.required && states.get(rule.required)) ?? leftOut;
    const state = judgeRule(rule, judgement, required, reasons);
    states.set(rule, state);
    top = rule.rule.level;
    if (state <= met) lower = top;
    if (state <= open) upper = top;
  }
  return { lower, upper, top };
}

/** What a school level gives: accreditation level and degree of the national standard; level 0 gives nothing. */
export function outcomeOf(
  framework: Framework,
  level: number,
): { accreditationLevel: number | null; nationalStandardDegree: number | null } {
  const outcome = framework.outcomes.find(({ schoolLevel }) => schoolLevel === level);
  return {
    accreditationLevel: outcome?.accreditationLevel ?? null,
    nationalStandardDegree: outcome?.nationalStandardDegree ?? null,
  };
}

/** Open parts of the levels that could still be reached, in the order of the framework. */
function missingParts(judgement: Judgement, lower: number, upper: number): MissingPart[] {
  const { compiled, read } = judgement;
  const missing: MissingPart[] = [];
  for (const criterion of compiled.criteria) {
    for (let level = 1; level <= upper; level += 1) {
      if (reachOf(judgement, criterion, level) === open) missing.push(...partsAt(judgement, criterion, level));
    }
  }
  for (const { rule, extraConditions } of compiled.rules) {
    if (rule.level <= lower || rule.level > upper) continue;
    missing.push(...extraConditions.filter(({ address }) => stateOfVerdict(read(address)) === open));
  }
  return missing;
}

/** The amendment in force on a date whose text this framework does not hold; undefined when there is none. */
export function amendmentNotHeld({ legalBasis }: Framework, evaluatedOn: string | undefined): string | undefined {
  if (evaluatedOn === undefined) return undefined;
  return legalBasis.amendedBy?.find(
    ({ effectiveFrom }) => effectiveFrom > legalBasis.effectiveFrom && effectiveFrom <= evaluatedOn,
  )?.number;
}
