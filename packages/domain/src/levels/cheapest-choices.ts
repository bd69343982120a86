import type { MissingPart } from './reasons.ts';

/** A criterion that a rule counts: the level it must reach anyway, and what stops each level. */
export type OtherCriterion = { demanded: number; partsAt: (level: number) => readonly MissingPart[] };

/** At least `needed` of the criteria reach `level`. */
export type CountThreshold = { level: number; needed: number };

type Option = { reach: number; parts: readonly MissingPart[]; paidLevels: readonly number[] };

/**
 * The cheapest ways of raising criteria so that every threshold is kept, at most `limit`, fewest parts first, equal ones
 * in the order of the criteria. Only choices of which nothing can be spared. Branch and bound in that very order, so an
 * equally cheap choice found later never displaces an earlier one.
 */
export function cheapestChoices(
  others: readonly OtherCriterion[],
  thresholds: readonly CountThreshold[],
  limit: number,
): MissingPart[][] {
  const goal = [...thresholds].sort((a, b) => a.level - b.level);
  const options = others.map((other) => optionsOf(other, goal));
  const remaining = goal.map(({ level }) => suffixCosts(options, level));
  const best: { size: number; parts: MissingPart[] }[] = [];

  const boundFrom = (at: number, counts: readonly number[]) =>
    Math.max(0, ...goal.map(({ needed }, t) => cheapest(remaining[t]?.[at] ?? [], needed - (counts[t] ?? 0))));

  const choose = (at: number, chosen: readonly Option[], size: number, counts: readonly number[]) => {
    const bound = size + boundFrom(at, counts);
    const worst = best.length < limit ? Number.POSITIVE_INFINITY : (best.at(-1)?.size ?? 0);
    if (bound >= worst) return;
    const own = options[at];
    if (!own) {
      if (!chosen.every((option) => isNeeded(option, goal, counts))) return;
      best.push({ size, parts: chosen.flatMap(({ parts }) => parts) });
      best.sort((a, b) => a.size - b.size);
      best.splice(limit);
      return;
    }
    for (const option of own) {
      const reached = counts.map((count, t) => count + (option.reach >= (goal[t]?.level ?? 0) ? 1 : 0));
      choose(at + 1, [...chosen, option], size + option.parts.length, reached);
    }
  };
  choose(
    0,
    [],
    0,
    goal.map(() => 0),
  );
  return best.map(({ parts }) => parts);
}

/** Highest raise first; the last option leaves the criterion where it stands after what is demanded anyway. */
function optionsOf(other: OtherCriterion, goal: readonly CountThreshold[]): Option[] {
  const options: Option[] = [];
  let current: Option = { reach: other.demanded, parts: [], paidLevels: [] };
  const keep = () => {
    const below = options[0];
    if (!below || goal.some(({ level }) => level > below.reach && level <= current.reach)) options.unshift(current);
  };
  for (let level = other.demanded + 1; level <= (goal.at(-1)?.level ?? 0); level += 1) {
    const stopping = other.partsAt(level);
    if (stopping.some(({ code }) => code === 'unverified')) break;
    if (stopping.length === 0) {
      current = { ...current, reach: level };
      continue;
    }
    keep();
    current = { reach: level, parts: [...current.parts, ...stopping], paidLevels: [...current.paidLevels, level] };
  }
  keep();
  return options;
}

/** Taking back any paid level of the option would break a threshold that is only just kept. */
function isNeeded({ reach, paidLevels }: Option, goal: readonly CountThreshold[], counts: readonly number[]): boolean {
  return paidLevels.every((paid) =>
    goal.some(({ level, needed }, t) => level >= paid && level <= reach && counts[t] === needed),
  );
}

/** For each position, the costs of reaching the level of all criteria from there on, cheapest first. */
function suffixCosts(options: readonly (readonly Option[])[], level: number): number[][] {
  const costs = options.map((own) =>
    Math.min(...own.map((option) => (option.reach >= level ? option.parts.length : Number.POSITIVE_INFINITY))),
  );
  return Array.from({ length: costs.length + 1 }, (_, at) => costs.slice(at).sort((a, b) => a - b));
}

function cheapest(costs: readonly number[], needed: number): number {
  if (needed <= 0) return 0;
  if (costs.length < needed) return Number.POSITIVE_INFINITY;
  return costs.slice(0, needed).reduce((sum, cost) => sum + cost, 0);
}
