import type { CompiledCriterion, CompiledRule } from './compile-framework.ts';
import { type Judgement, ownState, reachOf, stopsUpTo } from './judge-criteria.ts';
import { leftOut, met, notMet, open, type PartState, stateOfVerdict, worst } from './part-state.ts';
import type { CriterionReason, Reason, RuleDemand } from './reasons.ts';

/** Where the reasons of all rules are gathered, in the order of the levels. */
export type Reasons = { because: Reason[]; blockedBy: Reason[] };

/**
 * Judges one rule of `conclusion[]`: every demand that the data make, each with its reasons. `required` is the state of
 * the school level that must hold first. Gives the state of the level.
 */
export function judgeRule(
  compiled: CompiledRule,
  judgement: Judgement,
  required: PartState,
  reasons: Reasons,
): PartState {
  const { rule } = compiled;
  const { level } = rule;
  let state: PartState = leftOut;
  if (rule.requiresLevel !== undefined) {
    state = required;
    const requiredLevel = rule.requiresLevel;
    add(reasons, required, { code: wording(required, 'requiredLevel'), level, requiredLevel });
  }
  if (rule.allCriteria || rule.requireMandatory) {
    for (const criterion of judgement.compiled.criteria) {
      state = worst(state, judgeDemanded(compiled, criterion, judgement, reasons));
    }
  }
  state = worst(state, judgeOthers(compiled, judgement, reasons));
  for (const [at, part] of compiled.extraConditions.entries()) {
    const condition = stateOfVerdict(judgement.read(part.address));
    const key = rule.extraConditions[at]?.key ?? '';
    add(reasons, condition, { code: wording(condition, 'extraCondition'), level, key, address: part.address });
    state = worst(state, condition);
  }
  return state;
}

/** A criterion that the rule names: as one of all, or as a mandatory one. */
function judgeDemanded(
  { rule }: CompiledRule,
  criterion: CompiledCriterion,
  judgement: Judgement,
  reasons: Reasons,
): PartState {
  const { level } = rule;
  const own = criterion.levels[level - 1];
  const isMandatory = rule.requireMandatory && criterion.mandatory;
  if (!own || !(rule.allCriteria || isMandatory)) return leftOut;
  if (own.kind === 'neutral' && rule.allCriteria) {
    reasons.because.push(own.withoutText);
    if (!isMandatory) return leftOut;
  }
  if (own.kind === 'text' && ownState(judgement, criterion, level) === leftOut) {
    reasons.because.push({ code: 'levelNotApplicable', level, criterion: own.criterion, address: own.address });
  }
  const state = reachOf(judgement, criterion, level);
  add(reasons, state, reasonFor(criterion, judgement, level, level, isMandatory ? 'mandatory' : 'all'));
  return state;
}

/** "At least so many of the others", and the floor under all others. */
function judgeOthers({ rule }: CompiledRule, judgement: Judgement, reasons: Reasons): PartState {
  const { level } = rule;
  const needed = rule.minOthers ?? 0;
  const floor = rule.othersFloor ?? 0;
  if (needed === 0 && floor === 0) return leftOut;
  const others = judgement.compiled.criteria.filter(({ mandatory }) => !mandatory);
  let state: PartState = leftOut;
  if (needed > 0) {
    const count = others.filter((other) => reachOf(judgement, other, level) <= met).length;
    const possible = others.filter((other) => reachOf(judgement, other, level) <= open).length;
    state = count >= needed ? met : possible >= needed ? open : notMet;
    add(reasons, state, { code: othersWording(state), level, count, possible, needed, of: others.length });
    for (const other of others) {
      const reach = reachOf(judgement, other, level);
      if (reach <= met || state > met) add(reasons, reach, reasonFor(other, judgement, level, level, 'other'));
    }
  }
  if (floor === 0) return state;
  for (const other of others) {
    const reach = reachOf(judgement, other, floor);
    add(reasons, reach, reasonFor(other, judgement, level, floor, 'floor'));
    state = worst(state, reach);
  }
  return state;
}

function add({ because, blockedBy }: Reasons, state: PartState, reason: Reason): void {
  (state <= met ? because : blockedBy).push(reason);
}

function reasonFor(
  criterion: CompiledCriterion,
  judgement: Judgement,
  level: number,
  criterionLevel: number,
  demand: RuleDemand,
): CriterionReason {
  const reach = reachOf(judgement, criterion, criterionLevel);
  const fixed = demand === 'floor' ? undefined : criterion.levels[criterionLevel - 1]?.holds[demand];
  if (reach <= met && fixed) return fixed;
  const { notMet, notAssessed, unverified } = stopsUpTo(judgement, criterion, reach <= met ? 0 : criterionLevel);
  return {
    code: reach <= met ? 'criterionHolds' : reach === open ? 'criterionOpen' : 'criterionFails',
    level,
    criterion: criterion.code,
    criterionLevel,
    demand,
    notMet,
    notAssessed,
    unverified,
  };
}

function wording<const T extends string>(state: PartState, subject: T): `${T}Holds` | `${T}Open` | `${T}Fails` {
  if (state <= met) return `${subject}Holds`;
  return state === open ? `${subject}Open` : `${subject}Fails`;
}

function othersWording(state: PartState): 'othersHold' | 'othersOpen' | 'othersFail' {
  if (state <= met) return 'othersHold';
  return state === open ? 'othersOpen' : 'othersFail';
}
