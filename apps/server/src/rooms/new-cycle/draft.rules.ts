import type { NewCycleDraft } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import type { Problem } from '../../platform/kit/refusal.ts';

interface Known {
  readonly framework: Framework;
  /** People of the school who are there on the day. */
  readonly people: ReadonlySet<string>;
}

/** What keeps a draft from being made real, each with its place in the draft. */
export function draftProblems(draft: NewCycleDraft, { framework, people }: Known): Problem[] {
  const problems: Problem[] = [];
  const complain = (place: string, code: string) => problems.push({ place, code });
  const person = (place: string, personId: string | null) => {
    if (personId !== null && !people.has(personId)) complain(place, 'unknown_person');
  };
  const group = (place: string, number: number | null) => {
    if (number !== null && draft.groups.every((one) => one.number !== number)) complain(place, 'unknown_group');
  };
  const members = (place: string, all: readonly { personId: string }[]) => {
    for (const [at, member] of all.entries()) {
      person(`${place}/${at}/personId`, member.personId);
      if (all.findIndex(({ personId }) => personId === member.personId) < at)
        complain(`${place}/${at}/personId`, 'twice');
    }
  };
  const criteria = new Map(
    framework.standards.flatMap((standard) => standard.criteria.map((one) => [one.code, standard.code] as const)),
  );
  const criterion = (place: string, row: { standardCode: string | null; criterionCode: string | null }) => {
    const standards = framework.standards.map(({ code }) => code);
    if (row.standardCode !== null && !standards.includes(row.standardCode))
      complain(`${place}/standardCode`, 'unknown_standard');
    if (row.criterionCode === null) return;
    const standard = criteria.get(row.criterionCode);
    if (standard === undefined) complain(`${place}/criterionCode`, 'unknown_criterion');
    else if (row.standardCode !== null && row.standardCode !== standard)
      complain(`${place}/standardCode`, 'other_standard');
  };

  members('/council', draft.council);
  members('/secretaryGroup', draft.secretaryGroup);
  for (const [at, one] of draft.groups.entries()) {
    members(`/groups/${at}/members`, one.members);
    if (draft.groups.findIndex(({ number }) => number === one.number) < at) complain(`/groups/${at}/number`, 'twice');
  }
  for (const [at, row] of draft.assignments.entries()) {
    criterion(`/assignments/${at}`, row);
    group(`/assignments/${at}/groupNumber`, row.groupNumber);
    person(`/assignments/${at}/personId`, row.personId);
  }
  for (const [at, row] of draft.evidenceNeeds.entries()) {
    criterion(`/evidenceNeeds/${at}`, row);
    group(`/evidenceNeeds/${at}/groupNumber`, row.groupNumber);
    person(`/evidenceNeeds/${at}/personId`, row.personId);
  }
  for (const [at, row] of draft.timetable.entries())
    for (const [of, task] of row.tasks.entries()) person(`/timetable/${at}/tasks/${of}/personId`, task.personId);
  return problems;
}
