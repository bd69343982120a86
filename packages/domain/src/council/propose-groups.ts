/** A standard of the framework and the codes of its criteria, in their order. */
export type StandardWork = { code: string; criteria: readonly string[] };

/** `members` are ids; the leader stands first, an empty group has nobody yet. */
export type ProposedGroup = { number: number; standards: readonly string[]; members: readonly string[] };

/** Who answers for a criterion: one group and one of its members. Null where nobody is there to be asked. */
export type CriterionDuty = { criterion: string; group: number | null; person: string | null };

/** So many members are wanted in a group (N113 of the handbook counts 2 to 5 as usual), fewer where it has fewer criteria. */
const wantedMembers = 3;

/**
 * One working group for each standard, led from `leaders` in their order, then filled so that the criteria per head are
 * alike; `others` join only while a group is short of hands. Nobody is in two groups unless there are fewer leaders than
 * standards; then those with the least work lead another one.
 */
export function proposeGroups(
  standards: readonly StandardWork[],
  people: { leaders: readonly string[]; others: readonly string[] },
): ProposedGroup[] {
  const groups = standards.map(({ code, criteria }, at) => ({
    number: at + 1,
    standards: [code],
    work: criteria.length,
    members: [] as string[],
  }));
  const leaders = [...new Set(people.leaders.length > 0 ? people.leaders : people.others.slice(0, standards.length))];
  const others = [...new Set(people.others)].filter((id) => !leaders.includes(id));
  const work = new Map(leaders.map((id) => [id, 0]));
  for (const [at, group] of groups.entries()) {
    const leader = leaders[at] ?? leaders.toSorted((a, b) => (work.get(a) ?? 0) - (work.get(b) ?? 0))[0];
    if (leader === undefined) continue;
    group.members.push(leader);
    work.set(leader, (work.get(leader) ?? 0) + group.work);
  }
  for (const id of leaders.slice(groups.length)) busiest(groups)?.members.push(id);
  for (const id of others) {
    const short = groups.filter(({ members, work: wanted }) => members.length < Math.min(wantedMembers, wanted));
    if (short.length === 0) break;
    busiest(short)?.members.push(id);
  }
  return groups.map(({ work: _, ...group }) => group);
}

/** The group with the most criteria for each of its members. */
function busiest<Group extends { work: number; members: readonly string[] }>(
  groups: readonly Group[],
): Group | undefined {
  return groups.toSorted((a, b) => b.work / Math.max(1, b.members.length) - a.work / Math.max(1, a.members.length))[0];
}

/**
 * Gives every criterion to the first group of its standard and to one member of it, so that the loads within a group
 * differ by at most one. Duties in `kept` stay where they are when that person is still in that group.
 */
export function spreadCriteria(
  standards: readonly StandardWork[],
  groups: readonly ProposedGroup[],
  kept: readonly CriterionDuty[] = [],
): CriterionDuty[] {
  const total = new Map<string, number>();
  const wishes = new Map(kept.map((duty) => [duty.criterion, duty.person]));
  return standards.flatMap(({ code, criteria }): CriterionDuty[] => {
    const group = groups.find((one) => one.standards.includes(code));
    if (!group) return criteria.map((criterion) => ({ criterion, group: null, person: null }));
    const inGroup = new Map(group.members.map((id) => [id, 0]));
    const give = (id: string) => {
      inGroup.set(id, (inGroup.get(id) ?? 0) + 1);
      total.set(id, (total.get(id) ?? 0) + 1);
      return id;
    };
    const stays = new Map(
      criteria.flatMap((criterion) => {
        const person = wishes.get(criterion);
        return person != null && inGroup.has(person) ? [[criterion, give(person)] as const] : [];
      }),
    );
    return criteria.map((criterion) => {
      const least = [...inGroup.keys()].toSorted(
        (a, b) => (inGroup.get(a) ?? 0) - (inGroup.get(b) ?? 0) || (total.get(a) ?? 0) - (total.get(b) ?? 0),
      )[0];
      const person = stays.get(criterion) ?? (least === undefined ? null : give(least));
      return { criterion, group: group.number, person };
    });
  });
}
