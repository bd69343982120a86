import type { CycleProposal, NewCycleDraft, Person } from '@minhchung/contract';
import {
  type CriterionDuty,
  type Framework,
  type ProposedGroup,
  postText,
  proposeCouncil,
  proposeGroups,
  type StandardWork,
  spreadCriteria,
} from '@minhchung/domain';

export type PresentPerson = CycleProposal['people'][number];
export type PeopleDraft = Pick<NewCycleDraft, 'council' | 'secretaryGroup' | 'groups'> & {
  readonly duties: readonly CriterionDuty[];
  readonly seats: CycleProposal['seats'];
};

/** Who is at the school on that day, with the posts held then. */
export function presentPeople(roster: readonly Person[], date: string): PresentPerson[] {
  return roster
    .filter(({ leftOn }) => leftOn === null || leftOn > date)
    .map(({ personId, fullName, posts }) => {
      const held = posts.filter(({ validFrom, validTo }) => (validFrom ?? date) <= date && date <= (validTo ?? date));
      return {
        personId,
        fullName,
        printedPost: held.map(postText).join(', '),
        kinds: held.filter(({ kind }) => kind !== 'other').map(({ kind }) => kind),
      };
    });
}

export function standardsOf(framework: Framework): StandardWork[] {
  return framework.standards.map(({ code, criteria }) => ({ code, criteria: criteria.map((one) => one.code) }));
}

/** Council by the framework's rule, secretary group, one group for each standard, and every criterion with one person. */
export function proposedPeople(framework: Framework, people: readonly PresentPerson[]): PeopleDraft {
  const seats = proposeCouncil(
    framework.council,
    people.map(({ personId, kinds }) => ({ id: personId, posts: kinds })),
  );
  return {
    seats: seats.map(({ id, reason }) => ({ personId: id, ...reason })),
    council: seats.map(({ id, role }) => ({ personId: id, role })),
    ...groupsAround(
      framework,
      seats.map(({ id, role }) => ({ personId: id, role })),
      people,
    ),
  };
}

const writers = ['clerk', 'librarian', 'teacher', 'accountant', 'subject-group-deputy'];

/** The bodies that help a council: its secretary leads two helpers, the others lead and fill the groups. */
export function groupsAround(
  framework: Framework,
  council: NewCycleDraft['council'],
  people: readonly PresentPerson[],
): Pick<PeopleDraft, 'secretaryGroup' | 'groups' | 'duties'> {
  const seated = new Set(council.map(({ personId }) => personId));
  const free = people.filter(({ personId }) => !seated.has(personId));
  const secretary = council.find(({ role }) => role === 'secretary');
  const helpers = writers.flatMap((kind) => free.filter(({ kinds }) => kinds.includes(kind)));
  const secretaryGroup = secretary
    ? [secretary.personId, ...new Set(helpers.map(({ personId }) => personId))].slice(0, 3)
    : [];
  const leaders = [
    ...council.filter(({ role }) => role === 'viceChair'),
    ...council.filter(({ role }) => role === 'member'),
    ...council.filter(({ role }) => role === 'secretary'),
  ].map(({ personId }) => personId);
  // Helpers of the secretary lend a hand where others are few; of whom no post is known, nothing is known at all.
  const idle = free.filter(({ personId }) => !secretaryGroup.includes(personId));
  const hands = [
    ...idle.filter(({ kinds }) => kinds.length > 0 && !kinds.includes('guard')),
    ...free.filter(({ personId }) => secretaryGroup.includes(personId)),
    ...idle.filter(({ kinds }) => kinds.length === 0),
  ].map(({ personId }) => personId);
  const alone = council.filter(({ role }) => role === 'chair').map(({ personId }) => personId);
  const standards = standardsOf(framework);
  const groups = proposeGroups(standards, { leaders: leaders.length > 0 ? leaders : alone, others: hands });
  return {
    secretaryGroup: asMembers(secretaryGroup),
    groups: groups.map(({ number, standards: codes, members }) => ({
      number,
      title: framework.standards.find(({ code }) => codes.includes(code))?.title.vi ?? '',
      standards: [...codes],
      members: asMembers(members),
    })),
    duties: spreadCriteria(standards, groups),
  };
}

export function asProposedGroups(groups: NewCycleDraft['groups']): ProposedGroup[] {
  return groups.map(({ number, standards, members }) => ({
    number,
    standards,
    members: members.map(({ personId }) => personId),
  }));
}

/** The first leads. */
function asMembers(ids: readonly string[]): NewCycleDraft['secretaryGroup'] {
  return ids.map((personId, at) => ({ personId, role: at === 0 ? 'leader' : 'member' }));
}
