import type { CycleProposal, NewCycleDraft } from '@minhchung/contract';
import { type ProposedGroup, spreadCriteria } from '@minhchung/domain';

export type CouncilSeats = NewCycleDraft['council'];
export type Members = NewCycleDraft['secretaryGroup'];
type ProseField = 'purpose' | 'scope' | 'tool' | 'organisation';

/** What a person changed of a proposal; everything else follows the proposal, also when that is made anew. */
export interface CycleEdits {
  readonly name?: string;
  readonly council?: CouncilSeats;
  readonly secretaryGroup?: Members;
  /** Members by the number of the group. */
  readonly groups?: Readonly<Record<string, Members>>;
  /** Criterion → the person chosen by hand. */
  readonly duties?: Readonly<Record<string, string>>;
  readonly prose?: Readonly<Partial<Record<ProseField, string>>>;
  /** Row of the timetable → its tasks, one in a line. */
  readonly tasks?: Readonly<Record<string, string>>;
  /** Criterion → its needs, one in a line. */
  readonly needs?: Readonly<Record<string, string>>;
}

/** The proposal with the changes in it. People who are no longer there to be chosen fall out. */
export function editedDraft(proposal: CycleProposal, edits: CycleEdits): NewCycleDraft {
  const { draft } = proposal;
  const present = new Set(proposal.people.map(({ personId }) => personId));
  const there = <One extends { readonly personId: string }>(all: readonly One[]) =>
    all.filter(({ personId }) => present.has(personId));
  const council = there(edits.council ?? draft.council);
  const groups = draft.groups.map((group) => ({
    ...group,
    members: there(edits.groups?.[group.number] ?? group.members),
  }));
  const duties = dutiesOf(proposal, groups, edits);
  const holder = (seats: CouncilSeats, role: string) => seats.find((seat) => seat.role === role)?.personId ?? null;
  // A task that was proposed for the chair or the secretary goes to whoever sits there now.
  const moved = (personId: string | null) => {
    const role = ['chair', 'secretary'].find((one) => personId !== null && holder(draft.council, one) === personId);
    return role === undefined ? personId : holder(council, role);
  };
  const chair = proposal.people.find(({ personId }) => personId === holder(council, 'chair'));
  return {
    ...draft,
    name: edits.name ?? draft.name,
    council,
    secretaryGroup: there(edits.secretaryGroup ?? draft.secretaryGroup),
    groups,
    prose: { ...draft.prose, ...edits.prose, signerName: chair?.fullName ?? '' },
    assignments: draft.assignments.map((row) => ({ ...row, ...duties.get(row.criterionCode ?? '') })),
    evidenceNeeds: needsOf(draft.evidenceNeeds, edits.needs ?? {}).map((need) => ({
      ...need,
      ...duties.get(need.criterionCode ?? ''),
    })),
    timetable: draft.timetable.map((row, at) => ({
      ...row,
      tasks: tasksOf(row.tasks, edits.tasks?.[at]).map((task) => ({ ...task, personId: moved(task.personId) })),
    })),
  };
}

type Duty = Pick<NewCycleDraft['assignments'][number], 'groupNumber' | 'personId'>;

/** As proposed while the groups are; spread anew, around what was chosen by hand, once they are not. */
function dutiesOf(
  { draft, framework }: CycleProposal,
  groups: NewCycleDraft['groups'],
  { groups: changed, duties = {} }: CycleEdits,
): ReadonlyMap<string, Duty> {
  const before = changed ? [] : draft.assignments;
  const kept = [
    ...before.flatMap(({ criterionCode, personId }) =>
      criterionCode === null ? [] : [{ criterion: criterionCode, group: null, person: personId }],
    ),
    ...Object.entries(duties).map(([criterion, person]) => ({ criterion, group: null, person })),
  ];
  const standards = framework.standards.map(({ code, criteria }) => ({
    code,
    criteria: criteria.map((one) => one.code),
  }));
  return new Map(
    spreadCriteria(standards, groups.map(asProposed), kept).map(({ criterion, group, person }) => [
      criterion,
      { groupNumber: group, personId: person },
    ]),
  );
}

function asProposed({ number, standards, members }: NewCycleDraft['groups'][number]): ProposedGroup {
  return { number, standards, members: members.map(({ personId }) => personId) };
}

function needsOf(
  needs: NewCycleDraft['evidenceNeeds'],
  edits: NonNullable<CycleEdits['needs']>,
): NewCycleDraft['evidenceNeeds'] {
  const written = new Set<string>();
  return needs.flatMap((need) => {
    const text = need.criterionCode === null ? undefined : edits[need.criterionCode];
    if (text === undefined || need.criterionCode === null) return [need];
    if (written.has(need.criterionCode)) return [];
    written.add(need.criterionCode);
    return lines(text).map((description) => ({
      ...(needs.find((one) => one.criterionCode === need.criterionCode && one.description === description) ?? need),
      description,
    }));
  });
}

type Tasks = NewCycleDraft['timetable'][number]['tasks'];

function tasksOf(tasks: Tasks, text: string | undefined): Tasks {
  if (text === undefined) return tasks;
  return lines(text).map((label) => tasks.find((task) => task.label === label) ?? { label, personId: null });
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** How many criteria each person answers for, busiest first. */
export function loads(
  draft: Pick<NewCycleDraft, 'assignments'>,
): readonly (readonly [personId: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { personId } of draft.assignments)
    if (personId !== null) counts.set(personId, (counts.get(personId) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
