import type { CompiledRule } from './compile-framework.ts';
import { type JudgedCriterion, type Judgement, reachOf, stoppingParts } from './judge-criteria.ts';
import { leftOut, met, notMet, open, type PartState, stateOfVerdict, worst } from './part-state.ts';
import type { CriterionReason, Reason, RuleDemand } from './reasons.ts';

export type JudgedRule = { level: number; state: PartState; because: readonly Reason[]; blockedBy: readonly Reason[] };

/**
 * Judges one rule of `conclusion[]`: every demand that the data make, each with its reasons. `required` is the state of
 * the school level that must hold first.
 */
export function judgeRule(compiled: CompiledRule, judgement: Judgement, required: PartState): JudgedRule {
  const { rule } = compiled;
  const { level } = rule;
  const because: Reason[] = [];
  const blockedBy: Reason[] = [];
  let state: PartState = leftOut;
  const add = (part: PartState, reason: Reason) => {
    (part <= met ? because : blockedBy).push(reason);
    state = worst(state, part);
  };

  if (rule.requiresLevel !== undefined) {
    const requiredLevel = rule.requiresLevel;
    add(required, { code: wording(required, 'requiredLevel'), level, requiredLevel });
  }
  for (const judged of judgement.criteria) {
    const own = judged.criterion.levels[level - 1];
    if (!own || !(rule.allCriteria || (rule.requireMandatory && judged.criterion.mandatory))) continue;
    if (rule.allCriteria && own.kind === 'neutral') {
      because.push({ code: 'levelWithoutText', level, criterion: own.criterion, address: own.address });
      if (!(rule.requireMandatory && judged.criterion.mandatory)) continue;
    }
    const demand = rule.requireMandatory && judged.criterion.mandatory ? 'mandatory' : 'all';
    add(reachOf(judged, level), reasonFor(judged, judgement, level, level, demand));
    if (own.kind === 'text' && judged.own[level - 1] === leftOut) {
      because.push({ code: 'levelNotApplicable', level, criterion: own.criterion, address: own.address });
    }
  }
  judgeOthers(compiled, judgement, add, (reason) => blockedBy.push(reason));
  for (const [at, part] of compiled.extraConditions.entries()) {
    const condition = stateOfVerdict(judgement.read(part.address));
    const key = rule.extraConditions[at]?.key ?? '';
    add(condition, { code: wording(condition, 'extraCondition'), level, key, address: part.address });
  }
  return { level, state, because, blockedBy };
}

function judgeOthers(
  { rule }: CompiledRule,
  judgement: Judgement,
  add: (part: PartState, reason: Reason) => void,
  explain: (reason: Reason) => void,
): void {
  const { level } = rule;
  const needed = rule.minOthers ?? 0;
  const floor = rule.othersFloor ?? 0;
  if (needed === 0 && floor === 0) return;
  const others = judgement.criteria.filter(({ criterion }) => !criterion.mandatory);
  if (needed > 0) {
    const count = others.filter((other) => reachOf(other, level) <= met).length;
    const possible = others.filter((other) => reachOf(other, level) <= open).length;
    const state = count >= needed ? met : possible >= needed ? open : notMet;
    add(state, { code: othersWording(state), level, count, possible, needed, of: others.length });
    for (const other of others) {
      const reached = reachOf(other, level) <= met;
      const reason = reasonFor(other, judgement, level, level, 'other');
      if (reached) add(met, reason);
      else if (state > met) explain(reason);
    }
  }
  for (const other of others) {
    if (floor > 0) add(reachOf(other, floor), reasonFor(other, judgement, level, floor, 'floor'));
  }
}

function reasonFor(
  judged: JudgedCriterion,
  judgement: Judgement,
  level: number,
  criterionLevel: number,
  demand: RuleDemand,
): CriterionReason {
  const { criterion } = judged;
  const reach = reachOf(judged, criterionLevel);
  const fixed = demand === 'floor' ? undefined : criterion.levels[criterionLevel - 1]?.holds[demand];
  if (reach <= met && fixed) return fixed;
  const notMetParts: string[] = [];
  const notAssessed: string[] = [];
  const unverified: string[] = [];
  for (const own of reach <= met ? [] : criterion.levels.slice(0, criterionLevel)) {
    stoppingParts(own, judgement.read, (part, state) => {
      if (state === notMet) notMetParts.push(part.address);
      else (part.code === 'unverified' ? unverified : notAssessed).push(part.address);
    });
  }
  return {
    code: reach <= met ? 'criterionHolds' : reach === open ? 'criterionOpen' : 'criterionFails',
    level,
    criterion: criterion.code,
    criterionLevel,
    demand,
    notMet: notMetParts,
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
