import type { Row } from '@minhchung/contract';
import type { AssignmentLine, CouncilMemberLine, PlanCouncil } from '@minhchung/docgen';
import { filled, type PaperSource, withNotation } from '../paper-source.ts';
import { positionOf } from '../roster.rules.ts';

export function planCouncil(source: PaperSource): PlanCouncil {
  const view = source.council;
  const { council, groups } = view;
  const secretary = groups.find((group) => group.kind === 'secretary');
  // A plan from outside prints the number as it stands there.
  const decisionNumber = source.fillsPosts ? withNotation(council.decisionNumber, source) : council.decisionNumber;
  return {
    steeringTitle: null,
    decision:
      council.decisionNumber || council.decisionDate ? { number: decisionNumber, date: council.decisionDate } : null,
    statedCount: council.declaredCount,
    members: councilMembers(source),
    secretaryGroup: secretary ? { members: groupMembers(source, secretary.rowId) } : null,
    workingGroups: workingGroups(source),
  };
}

export function councilMembers(source: PaperSource): CouncilMemberLine[] {
  return source.council.councilMembers.map((row) => ({
    fullName: row.printedName,
    position: positionOf(row, source),
    role: row.role,
    roleText: filled(row.printedRole),
    note: filled(row.note),
  }));
}

export function secretaryGroup(source: PaperSource) {
  const group = source.council.groups.find(({ kind }) => kind === 'secretary');
  return group ? { members: groupMembers(source, group.rowId) } : null;
}

function groupMembers(source: PaperSource, groupId: string) {
  return source.council.groupMembers
    .filter((row) => row.parentId === groupId)
    .map((row) => ({
      fullName: row.printedName,
      position: positionOf(row, source),
      role: row.role,
      roleText: filled(row.printedRole),
    }));
}

export function workingGroups(source: PaperSource) {
  return source.council.groups
    .filter((group) => group.kind === 'working')
    .map((group) => ({
      number: group.number === 0 ? null : group.number,
      name: null,
      standards: group.standards.map(Number),
      standardTitle: filled(group.title),
      members: groupMembers(source, group.rowId),
    }));
}

export function assignmentLines(source: PaperSource): AssignmentLine[] {
  const { plan, council, framework } = source;
  const groupNumbers = new Map(council.groups.map((group) => [group.rowId, group.number]));
  const criteria = new Map(
    framework.standards.flatMap((standard) =>
      standard.criteria.map((criterion) => [criterion.code, criterion] as const),
    ),
  );
  const knowsMandatory = [...criteria.values()].some((criterion) => criterion.mandatory);
  return plan.assignments.map((row) => {
    const criterion = row.criterionCode === null ? undefined : criteria.get(row.criterionCode);
    return {
      standard: row.standardCode === null ? null : Number(row.standardCode),
      criterion: row.criterionCode,
      title: filled(row.content) ?? criterion?.title.vi ?? null,
      isMandatory: knowsMandatory && criterion ? criterion.mandatory : null,
      groupNumbers: row.parties.flatMap((party) => {
        const number = party.groupId === null ? undefined : groupNumbers.get(party.groupId);
        return number === undefined ? [] : [number];
      }),
      assignee: filled(row.assigneeText),
      assigneePost: assigneePost(row, source),
      periodText: filled(row.periodText),
      note: filled(row.note),
    };
  });
}

/** Of the one person whom a row names; the lists of the council have the posts of their own people. */
function assigneePost({ parties }: Row<'assignments'>, source: PaperSource): string | null {
  const [personId, ...others] = parties.flatMap((party) => party.personId ?? []);
  return personId !== undefined && others.length === 0 ? positionOf({ personId, printedPost: '' }, source) : null;
}
