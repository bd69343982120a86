import type { Criterion, Crosswalk, CrosswalkLink, Framework } from '@minhchung/domain';

export interface CriterionPair {
  readonly left: Criterion | null;
  readonly right: Criterion | null;
  /** The crosswalk's word on this pair; null when paired by number. */
  readonly link: CrosswalkLink | null;
  /** Whether both ask the same, word for word; null where one is missing. */
  readonly isSame: boolean | null;
}

/** Criteria of two versions side by side: by the crosswalk where one is given, else by number. Nothing is left out. */
export function comparePairs(left: Framework, right: Framework, crosswalk: Crosswalk | null): CriterionPair[] {
  const [before, after] = [criteriaOf(left), criteriaOf(right)];
  const isForward = crosswalk?.from === left.id;
  const pairs = crosswalk
    ? crosswalk.mappings.flatMap((mapping) =>
        mapping.links.map((link) =>
          isForward
            ? pair(before.get(mapping.from), after.get(link.to ?? ''), link)
            : pair(before.get(link.to ?? ''), after.get(mapping.from), link),
        ),
      )
    : [...before.values()].map((criterion) => pair(criterion, after.get(criterion.code), null));
  const shown = new Set(pairs.flatMap((one) => one.right?.code ?? []));
  const shownLeft = new Set(pairs.flatMap((one) => one.left?.code ?? []));
  const rest = [...after.values()].filter(({ code }) => !shown.has(code)).map((one) => pair(undefined, one, null));
  const restLeft = [...before.values()]
    .filter(({ code }) => !shownLeft.has(code))
    .map((one) => pair(one, undefined, null));
  const order = [...before.keys()];
  return [...pairs, ...restLeft, ...rest].sort((a, b) => place(order, a) - place(order, b));
}

function place(order: readonly string[], { left }: CriterionPair): number {
  return left ? order.indexOf(left.code) : order.length;
}

function criteriaOf({ standards }: Framework): Map<string, Criterion> {
  return new Map(standards.flatMap(({ criteria }) => criteria.map((criterion) => [criterion.code, criterion])));
}

function pair(left: Criterion | undefined, right: Criterion | undefined, link: CrosswalkLink | null): CriterionPair {
  return { left: left ?? null, right: right ?? null, link, isSame: left && right ? says(left) === says(right) : null };
}

function says({ title, levels }: Criterion): string {
  return JSON.stringify([
    title.vi,
    levels.map(({ level, requirements }) => [
      level,
      requirements.map(({ text, repealed }) => [text.vi, repealed ?? null]),
    ]),
  ]);
}
