import type { ImportChoices, ImportRemark, PersonQuestion } from '@minhchung/contract';
import { type RowValues, type SectionName, valuesSchema } from '@minhchung/contract';
import type { PlanDraft } from '@minhchung/importer';
import type { RosterEntry } from './person-questions.ts';
import { invalidPlanValues } from './planned-plan.ts';
import { type PlannedGroup, type PlannedRow, type PlannedRows, plannedGroups, plannedRows } from './planned-rows.ts';
import { type ResolvedPeople, resolvePeople } from './resolved-people.ts';

/** As the roster takes them. */
const LONGEST_NAME = 120;

export interface Preview {
  readonly people: ResolvedPeople;
  readonly newPeople: readonly string[];
  readonly knownPeople: readonly string[];
  readonly rows: Readonly<Record<string, number>>;
  /** Rows whose values no table takes: too long, or of a wrong shape. */
  readonly invalid: readonly ImportRemark[];
}

/** What a confirmation would make, without making it. The ids are stand-ins. */
export function previewImport(
  draft: PlanDraft,
  questions: readonly PersonQuestion[],
  choices: ImportChoices,
  roster: readonly RosterEntry[],
): Preview {
  const people = resolvePeople(questions, choices.people, new Set(roster.map((entry) => entry.personId)));
  const names = new Map(roster.map((entry) => [entry.personId, entry.fullName]));
  const human = [...new Set(people.bySpelling.values())];
  const standIn = { person: () => 'per_00000000', group: () => 'grp_00000000' };
  const groups = plannedGroups(draft, standIn);
  const rows = plannedRows(draft, standIn);
  return {
    people,
    newPeople: human.filter((person) => person.personId === null).map((person) => person.name),
    knownPeople: human.flatMap((person) => names.get(person.personId ?? '') ?? []),
    rows: countRows(groups, rows),
    invalid: eachOnce([
      ...invalidPlanValues(draft),
      ...invalidGroups(groups),
      ...invalidRows(rows),
      ...backwardWeeks(rows.timetable),
      ...longNames(questions),
    ]),
  };
}

export function countRows(groups: readonly PlannedGroup[], rows: PlannedRows): Record<string, number> {
  const counts = Object.entries(rows).map(([name, list]) => [name, list.length] as const);
  return {
    ...Object.fromEntries(counts),
    tasks: rows.timetable.reduce((sum, row) => sum + row.tasks.length, 0),
    groups: groups.length,
    groupMembers: groups.reduce((sum, group) => sum + group.members.length, 0),
  };
}

function invalidGroups(groups: readonly PlannedGroup[]): ImportRemark[] {
  return groups.flatMap((group) => [...refused('groups', [group]), ...refused('groupMembers', group.members)]);
}

function invalidRows(rows: PlannedRows): ImportRemark[] {
  return [
    ...refused('targets', rows.targets),
    ...refused('legalBases', rows.legalBases),
    ...refused('resources', rows.resources),
    ...refused('budget', rows.budget),
    ...refused('investments', rows.investments),
    ...refused('evidenceNeeds', rows.evidenceNeeds),
    ...rows.timetable.flatMap((week) => [...refused('timetable', [week]), ...refused('tasks', week.tasks)]),
    ...refused('improvementPriorities', rows.improvementPriorities),
    ...refused('milestones', rows.milestones),
    ...refused('recipients', rows.recipients),
    ...refused('assignments', rows.assignments),
    ...refused('councilMembers', rows.councilMembers),
  ];
}

function eachOnce(remarks: readonly ImportRemark[]): ImportRemark[] {
  return [...new Map(remarks.map((remark) => [`${remark.code} ${remark.place}`, remark])).values()];
}

/** The timetable takes no week that ends before it begins; papers have such slips. */
function backwardWeeks(weeks: PlannedRows['timetable']): ImportRemark[] {
  return weeks.flatMap(({ place, values: { weekFrom, weekTo, dateFrom, dateTo } }) => {
    const isBackward =
      (weekFrom !== null && weekTo !== null && weekTo < weekFrom) ||
      (dateFrom !== null && dateTo !== null && dateTo < dateFrom);
    return isBackward ? [{ code: 'weekBackwards', place }] : [];
  });
}

function longNames(questions: readonly PersonQuestion[]): ImportRemark[] {
  return questions.flatMap(({ name, places }) =>
    name.length > LONGEST_NAME ? [{ code: 'valueInvalid', place: places[0] ?? '' }] : [],
  );
}

function refused<Name extends SectionName>(name: Name, rows: readonly PlannedRow<Name>[]): ImportRemark[] {
  const schema = valuesSchema(name);
  return rows.flatMap(({ place, values }) => {
    const partial: Partial<RowValues<Name>> = values;
    return schema.safeParse(partial).success ? [] : [{ code: 'rowInvalid', place }];
  });
}
