import type { Framework } from '../framework/framework.ts';
import { cheapestChoices, type OtherCriterion } from './cheapest-choices.ts';
import { type CompiledCriterion, type CompiledRule, compileFramework } from './compile-framework.ts';
import { amendmentNotHeld, type ConcludeOptions } from './conclude.ts';
import { type Judgement, judgeCriteria, partsAt } from './judge-criteria.ts';
import { met, stateOfVerdict } from './part-state.ts';
import type { MissingPart } from './reasons.ts';
import type { Verdict, Verdicts } from './verdicts.ts';

/** A set of verdicts which, turned to "met", lets the school reach the level; no part of the set can be spared. */
export type Path = { changes: readonly VerdictChange[]; criteria: readonly string[] };

/** `criterion` is null for an extra condition of the school level. */
export type VerdictChange = { address: string; criterion: string | null; level: number; from: Verdict };

/**
 * Up to three smallest sets of changes that lead to a school level, fewest changes first, equal ones in the order of
 * the framework. One set without changes when the level holds already; none when the text of a part that is needed is
 * not known, or when the framework has no such level.
 */
export function pathsTo(
  framework: Framework,
  verdicts: Verdicts,
  level: number,
  options: ConcludeOptions = {},
): readonly Path[] {
  const compiled = compileFramework(framework, options.traits);
  const rules = rulesUpTo(compiled.rules.find(({ rule }) => rule.level === level));
  if (rules.length === 0 || amendmentNotHeld(framework, options.evaluatedOn) !== undefined) return [];
  const judgement = judgeCriteria(compiled, verdicts);
  const forced: MissingPart[] = [];
  const others: OtherCriterion[] = [];
  for (const criterion of compiled.criteria) {
    const demanded = demandedLevel(criterion, rules);
    for (let at = 1; at <= demanded; at += 1) forced.push(...partsAt(judgement, criterion, at));
    if (!criterion.mandatory) others.push({ demanded, partsAt: (at) => partsAt(judgement, criterion, at) });
  }
  const conditions = rules.flatMap(({ extraConditions }) =>
    extraConditions.filter(({ address }) => stateOfVerdict(judgement.read(address)) > met),
  );
  if (forced.some(({ code }) => code === 'unverified')) return [];
  const thresholds = rules.flatMap(({ rule }) =>
    rule.minOthers ? [{ level: rule.level, needed: rule.minOthers }] : [],
  );
  return cheapestChoices(others, thresholds, 3).map((chosen) =>
    toPath([...forced, ...chosen, ...conditions], judgement),
  );
}

/** The rule and all rules that must hold first, lowest level first. */
function rulesUpTo(rule: CompiledRule | null | undefined): CompiledRule[] {
  return rule ? [...rulesUpTo(rule.required), rule] : [];
}

/** The level that every way to the goal asks of this criterion; 0 = nothing by itself. */
function demandedLevel(criterion: CompiledCriterion, rules: readonly CompiledRule[]): number {
  let demanded = 0;
  for (const { rule } of rules) {
    const hasText = criterion.levels[rule.level - 1]?.kind !== 'neutral';
    const isAsked = (rule.allCriteria && hasText) || (rule.requireMandatory && criterion.mandatory);
    const floor = criterion.mandatory ? 0 : (rule.othersFloor ?? 0);
    demanded = Math.max(demanded, isAsked ? rule.level : 0, floor);
  }
  return demanded;
}

function toPath(parts: readonly MissingPart[], { compiled, read }: Judgement): Path {
  const order = new Map(compiled.criteria.map(({ code, index }) => [code, index]));
  const rank = ({ criterion }: MissingPart) => (criterion === null ? order.size : (order.get(criterion) ?? 0));
  const changes = [...parts]
    .sort((a, b) => rank(a) - rank(b) || a.level - b.level)
    .map(({ address, criterion, level }) => ({ address, criterion, level, from: read(address) }));
  const criteria = new Set(changes.flatMap(({ criterion }) => (criterion === null ? [] : [criterion])));
  return { changes, criteria: [...criteria] };
}
