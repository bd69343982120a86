import type { CycleProposal, NewCycleDraft } from '@minhchung/contract';
import { type CriterionDuty, type Framework, proposeCouncil, spreadCriteria } from '@minhchung/domain';
import type { EarlierCycle } from './earlier-cycle.rules.ts';
import {
  asProposedGroups,
  groupsAround,
  type PeopleDraft,
  type PresentPerson,
  proposedPeople,
  standardsOf,
} from './proposed-people.rules.ts';

/**
 * Council, groups and duties of last time without those who have left. Where somebody left, the next of the group leads
 * and the least busy takes over the criteria. Under another framework the groups are proposed anew around the council.
 */
export function peopleAsBefore(
  framework: Framework,
  earlier: EarlierCycle,
  people: readonly PresentPerson[],
): PeopleDraft & { readonly peopleLeft: CycleProposal['peopleLeft'] } {
  const present = new Set(people.map(({ personId }) => personId));
  const { councilMembers, groups, groupMembers } = earlier.council;
  const left = new Map<string, { fullName: string; held: string[] }>();
  const stays = (row: { personId: string; printedName: string }, held: string) => {
    if (present.has(row.personId)) return true;
    const one = left.get(row.personId) ?? { fullName: row.printedName, held: [] };
    one.held.push(held);
    left.set(row.personId, one);
    return false;
  };
  const remaining = councilMembers
    .filter((row) => stays(row, row.role))
    .map(({ personId, role }) => ({ personId, role }));
  const membersOf = (groupId: string, name: string) =>
    led(
      groupMembers
        .filter((row) => row.parentId === groupId && stays(row, name))
        .map(({ personId, role }) => ({ personId, role })),
    );
  const asGroup = groups.map((group) => ({
    ...group,
    members: membersOf(group.rowId, group.kind === 'secretary' ? 'secretaryGroup' : `group ${group.number}`),
  }));
  const peopleLeft = [...left.values()];
  // A cycle that never had a council gives nothing to go by.
  if (councilMembers.length === 0) return { ...proposedPeople(framework, people), peopleLeft };

  const joining = seatsToFill(framework, remaining, people);
  const council = [...remaining, ...joining.map(({ personId, role }) => ({ personId, role }))];
  const seats = [
    ...remaining.map(({ personId }) => ({ personId, code: 'asBefore' as const, post: null })),
    ...joining.map(({ personId, code, post }) => ({ personId, code, post })),
  ];
  const isSameFramework = earlier.cycle.frameworkId === framework.id;
  const working = asGroup.filter(({ kind }) => kind === 'working');
  if (!isSameFramework || working.length === 0) {
    return { council, seats, peopleLeft, ...groupsAround(framework, council, people) };
  }
  const kept = working.map(({ number, title, standards, members }) => ({ number, title, standards, members }));
  return {
    council,
    seats,
    peopleLeft,
    secretaryGroup: asGroup.find(({ kind }) => kind === 'secretary')?.members ?? [],
    groups: kept,
    duties: spreadCriteria(standardsOf(framework), asProposedGroups(kept), dutiesBefore(earlier)),
  };
}

type Joining = NewCycleDraft['council'][number] & CycleProposal['seats'][number];

/** Who takes a seat that the rule asks for and nobody holds any more, and who makes the number right again. */
function seatsToFill(
  framework: Framework,
  remaining: NewCycleDraft['council'],
  people: readonly PresentPerson[],
): Joining[] {
  const { council: rule } = framework;
  const taken = new Set(remaining.map(({ personId }) => personId));
  const free = people.filter(({ personId }) => !taken.has(personId));
  const proposed = proposeCouncil(
    { ...rule, minMembers: free.length, oddMembers: false },
    free.map(({ personId, kinds }) => ({ id: personId, posts: kinds })),
  );
  const joining: Joining[] = [];
  for (const role of ['chair', 'viceChair', 'secretary'] as const) {
    const held = remaining.filter((seat) => seat.role === role).length;
    const wanted = Math.max(0, (rule[role]?.min ?? 0) - held);
    const able = proposed.filter((seat) => seat.role === role).slice(0, wanted);
    joining.push(...able.map(({ id, reason }) => ({ personId: id, role, ...reason })));
  }
  const others = proposed.filter(({ id }) => joining.every(({ personId }) => personId !== id));
  const join = (code: 'toReachMinimum' | 'toBeOdd') => {
    const next = others.shift();
    if (next) joining.push({ personId: next.id, role: 'member', code, post: next.reason.post });
    return next !== undefined;
  };
  while (remaining.length + joining.length < rule.minMembers) if (!join('toReachMinimum')) break;
  if (rule.oddMembers && (remaining.length + joining.length) % 2 === 0) join('toBeOdd');
  return joining;
}

function led(members: NewCycleDraft['secretaryGroup']): NewCycleDraft['secretaryGroup'] {
  if (members.some(({ role }) => role === 'leader')) return members;
  return members.map((member, at) => (at === 0 ? { ...member, role: 'leader' } : member));
}

function dutiesBefore({ plan }: EarlierCycle): CriterionDuty[] {
  return plan.assignments.flatMap(({ criterionCode, parties }) => {
    const person = parties.find((party) => party.role === 'responsible' && party.personId !== null)?.personId ?? null;
    return criterionCode === null ? [] : [{ criterion: criterionCode, group: null, person }];
  });
}
