import type { RowValues, SectionName } from '@minhchung/contract';
import type { MemberDraft, PlanDraft } from '@minhchung/importer';
import { spellingOf } from './spellings.ts';

/** A row that a confirmation makes, with the place of the draft that it comes from. */
export interface PlannedRow<Name extends SectionName> {
  readonly place: string;
  readonly values: RowValues<Name>;
}

export type PlannedGroup = PlannedRow<'groups'> & { readonly members: readonly PlannedRow<'groupMembers'>[] };
export type PlannedWeek = PlannedRow<'timetable'> & { readonly tasks: readonly PlannedRow<'tasks'>[] };

/** How names and group numbers of the paper become ids. */
export interface References {
  person(name: string): string | null;
  group(number: number): string | null;
}

export interface PlannedRows {
  readonly targets: readonly PlannedRow<'targets'>[];
  readonly legalBases: readonly PlannedRow<'legalBases'>[];
  readonly resources: readonly PlannedRow<'resources'>[];
  readonly budget: readonly PlannedRow<'budget'>[];
  readonly investments: readonly PlannedRow<'investments'>[];
  readonly evidenceNeeds: readonly PlannedRow<'evidenceNeeds'>[];
  readonly timetable: readonly PlannedWeek[];
  readonly improvementPriorities: readonly PlannedRow<'improvementPriorities'>[];
  readonly milestones: readonly PlannedRow<'milestones'>[];
  readonly recipients: readonly PlannedRow<'recipients'>[];
  readonly assignments: readonly PlannedRow<'assignments'>[];
  readonly councilMembers: readonly PlannedRow<'councilMembers'>[];
}

/** Every table row of the draft except the groups, which must exist before others can point to them. */
export function plannedRows(draft: PlanDraft, refs: References): PlannedRows {
  return {
    targets: draft.targets.flatMap((target, at) => targetRows(target, `/targets/${at}`)),
    legalBases: each(draft.legalBases, '/legalBases', (basis) => ({
      type: basis.type ?? '',
      number: basis.number ?? '',
      date: basis.date,
      issuer: basis.issuer ?? '',
      subject: basis.subject ?? '',
      text: basis.text,
    })),
    ...resourceRows(draft),
    evidenceNeeds: each(draft.evidenceNeeds?.rows ?? [], '/evidenceNeeds/rows', (need) => ({
      standardCode: codeOf(need.standard),
      criterionCode: need.criterion,
      description: need.description,
      place: need.place ?? '',
      collectorText: need.group ?? '',
      groupId: need.groupNumber === null ? null : refs.group(need.groupNumber),
      personId: refs.person(need.group ?? ''),
      ...periodOf(need),
      costVnd: need.costVnd,
      note: need.note,
      status: 'planned',
      statusReason: '',
    })),
    timetable: weeks(draft),
    improvementPriorities: each(draft.improvementPriorities?.rows ?? [], '/improvementPriorities/rows', (priority) => ({
      criterionCode: priority.criterion,
      problem: priority.problem ?? '',
      goal: priority.goal ?? '',
      measures: priority.measures ?? '',
      assigneeText: priority.assignee ?? '',
      personId: priority.persons[0] === undefined ? null : refs.person(priority.persons[0]),
      ...periodOf(priority),
      costVnd: priority.costVnd,
    })),
    milestones: each(draft.milestones?.items ?? [], '/milestones/items', (milestone) => ({
      month: milestone.month?.slice(0, 7) ?? null,
      date: milestone.month?.length === 10 ? milestone.month : null,
      text: milestone.text,
      nationalStandardDegree: milestone.cqgLevel,
      accreditationLevel: milestone.kdclLevel,
      qualityLevel: milestone.qualityLevel ?? null,
    })),
    recipients: each(draft.recipients, '/recipients', (recipient) => ({
      name: recipient.name,
      purpose: recipient.purpose ?? '',
    })),
    assignments: each(draft.assignments?.rows ?? [], '/assignments/rows', (row) => ({
      standardCode: codeOf(row.standard),
      criterionCode: row.criterion,
      content: row.content ?? '',
      assigneeText: row.assignee ?? '',
      ...periodOf(row),
      note: row.note,
      parties: partiesOf(row, refs),
    })),
    councilMembers: each(draft.council?.members ?? [], '/council/members', (member) => ({
      ...printed(member, refs),
      role: member.roleKey ?? 'member',
      note: member.note ?? '',
    })),
  };
}

/** The secretary group (number 0) and the working groups with their members. */
export function plannedGroups(draft: PlanDraft, refs: Pick<References, 'person'>): PlannedGroup[] {
  const membersOf = (members: readonly MemberDraft<'leader' | 'member'>[], place: string) =>
    each<(typeof members)[number], 'groupMembers'>(members, `${place}/members`, (member) => ({
      ...printed(member, refs),
      role: member.roleKey ?? 'member',
    }));
  const secretaries: PlannedGroup[] = draft.secretaryGroup
    ? [
        {
          place: '/secretaryGroup',
          values: { kind: 'secretary', number: 0, title: 'Nhóm thư ký', standards: [] },
          members: membersOf(draft.secretaryGroup.members, '/secretaryGroup'),
        },
      ]
    : [];
  const working = draft.workingGroups.map((group, at) => ({
    place: `/workingGroups/${at}`,
    values: {
      kind: 'working' as const,
      number: group.number ?? at + 1,
      title: group.standardTitle ?? '',
      standards: group.standards.map(String),
    },
    members: membersOf(group.members, `/workingGroups/${at}`),
  }));
  return [...secretaries, ...working];
}

function each<Item, Name extends SectionName>(
  items: readonly Item[],
  place: string,
  values: (item: Item) => RowValues<Name>,
): PlannedRow<Name>[] {
  return items.map((item, at) => ({ place: `${place}/${at}`, values: values(item) }));
}

function targetRows(target: PlanDraft['targets'][number], place: string): PlannedRow<'targets'>[] {
  const levels = [
    ['nationalStandard', target.cqgLevel],
    ['accreditation', target.kdclLevel],
    ['qualityLevel', target.qualityLevel],
  ] as const;
  const due = { dueText: target.dateText ?? '', dueMonth: target.month, source: target.at };
  return levels.flatMap(([kind, level]) => (level === null ? [] : [{ place, values: { kind, level, ...due } }]));
}

function resourceRows({ resources }: PlanDraft): Pick<PlannedRows, 'resources' | 'budget' | 'investments'> {
  return {
    resources: each(resources?.items ?? [], '/resources/items', (item) => ({
      kind: item.kind,
      label: item.label ?? '',
      text: item.text,
      standardCode: codeOf(item.standard ?? null),
      criteriaText: item.criteriaText ?? '',
      periodText: item.periodText ?? '',
      note: item.note ?? '',
    })),
    budget: each(resources?.budget?.lines ?? [], '/resources/budget/lines', (line) => ({
      text: line.text,
      amountVnd: line.amountVnd,
      approvedVnd: null,
      spentVnd: null,
      source: resources?.budget?.source ?? '',
      status: 'estimated',
    })),
    investments: each(resources?.proposedInvestments ?? [], '/resources/proposedInvestments', (investment) => ({
      action: investment.action ?? '',
      item: investment.item,
      quantity: investment.quantity,
      schoolYear: investment.schoolYear,
      receiver: (resources?.proposedTo ?? []).join(', '),
      costVnd: null,
      dueMonth: null,
      targetIds: [],
      criterionCodes: [],
      note: '',
      status: 'proposed',
    })),
  };
}

function weeks({ timetable }: PlanDraft): PlannedWeek[] {
  return (timetable?.rows ?? []).map((row, at) => {
    const place = `/timetable/rows/${at}`;
    return {
      place,
      values: {
        weekFrom: row.weekFrom,
        weekTo: row.weekTo ?? row.weekFrom,
        dateFrom: row.dateFrom,
        dateTo: row.dateTo,
        ownerText: row.owner ?? '',
        product: row.product ?? '',
      },
      tasks: each(row.activities, `${place}/activities`, (label) => ({
        label,
        personId: null,
        status: 'todo',
        note: row.note ?? '',
      })),
    };
  });
}

function partiesOf(
  row: { readonly groups: readonly number[]; readonly persons: readonly string[] },
  refs: References,
): RowValues<'assignments'>['parties'] {
  const groups = row.groups.flatMap((number) => refs.group(number) ?? []);
  const persons = row.persons.flatMap((name) => refs.person(name) ?? []);
  return [
    ...groups.map((groupId) => ({ groupId, personId: null, role: 'responsible' as const })),
    ...persons.map((personId) => ({ groupId: null, personId, role: 'responsible' as const })),
  ];
}

function printed(member: MemberDraft<string>, refs: Pick<References, 'person'>) {
  return {
    personId: refs.person(member.name) ?? '',
    printedName: spellingOf(member.name),
    printedPost: member.position ?? '',
    printedRole: member.role ?? '',
  };
}

function periodOf(row: {
  readonly periodText: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}) {
  return { periodText: row.periodText ?? '', periodFrom: row.periodFrom, periodTo: row.periodTo };
}

function codeOf(standard: number | null): string | null {
  return standard === null ? null : String(standard);
}
