import type { CouncilView, Person, Row } from '@minhchung/contract';
import { type CriterionDuty, spreadCriteria } from '@minhchung/domain';
import type { StandardOutline } from '../../../../../../../lib/framework/read-outline.ts';
import { groupName } from './group-name.ts';
import { keyText, type Party, type PartyKey, roleOf } from './parties.ts';

/** A group or a person that something can be given to. */
export interface Bearer {
  readonly key: PartyKey;
  readonly name: string;
  /** Standards that a working group answers for as a whole. */
  readonly standards: readonly string[];
}

/** Columns that belong together: a group and its members, or those who stand in no group. */
export interface Block {
  readonly name: string | null;
  readonly bearers: readonly Bearer[];
}

export interface Line {
  readonly standardCode: string;
  readonly criterionCode: string | null;
  readonly title: string;
  readonly isMandatory: boolean;
}

export function linesOf(outline: readonly StandardOutline[], language: 'vi' | 'en'): Line[] {
  return outline.flatMap((standard) => [
    { standardCode: standard.code, criterionCode: null, title: standard.title[language], isMandatory: false },
    ...standard.criteria.map((criterion) => ({
      standardCode: standard.code,
      criterionCode: criterion.code,
      title: criterion.title[language],
      isMandatory: criterion.isMandatory,
    })),
  ]);
}

/** Every working group with its members, then whoever is named in an assignment or was added and sits in no group. */
export function blocksOf(
  {
    groups,
    groupMembers,
    assignments,
  }: Pick<CouncilView, 'groups' | 'groupMembers'> & { readonly assignments: readonly Row<'assignments'>[] },
  people: readonly Person[],
  added: readonly string[],
  unknown: string,
): Block[] {
  const nameOf = (personId: string) => people.find((person) => person.personId === personId)?.fullName;
  const seen = new Set<string>();
  const fresh = (personId: string) => !seen.has(personId) && seen.add(personId) !== undefined;
  const blocks: Block[] = groups
    .filter(({ kind }) => kind === 'working')
    .map((group) => ({
      name: groupName(group),
      bearers: [
        { key: { groupId: group.rowId }, name: groupName(group), standards: group.standards },
        ...groupMembers
          .filter(({ parentId, personId }) => parentId === group.rowId && fresh(personId))
          .map(({ personId, printedName }) => ({
            key: { personId },
            name: nameOf(personId) ?? printedName,
            standards: [],
          })),
      ],
    }));
  const named = assignments.flatMap(({ parties }) => parties.flatMap(({ personId }) => personId ?? []));
  const others = [...named, ...added]
    .filter(fresh)
    .map((personId) => ({ key: { personId }, name: nameOf(personId) ?? unknown, standards: [] }));
  return others.length === 0 ? blocks : [...blocks, { name: null, bearers: others }];
}

export function rowOf(assignments: readonly Row<'assignments'>[], line: Line): Row<'assignments'> | undefined {
  return assignments.find((row) =>
    line.criterionCode === null
      ? row.standardCode === line.standardCode && row.criterionCode === null
      : row.criterionCode === line.criterionCode,
  );
}

/** Whether somebody answers for the line: named in its row or in that of its standard, or by the group's standards. */
export function isCovered(line: Line, assignments: readonly Row<'assignments'>[], bearers: readonly Bearer[]): boolean {
  const standardRow = rowOf(assignments, { ...line, criterionCode: null });
  return (
    bearers.some(({ standards }) => standards.includes(line.standardCode)) ||
    hasResponsible(rowOf(assignments, line)?.parties) ||
    hasResponsible(standardRow?.parties)
  );
}

export function hasResponsible(parties: readonly Party[] | undefined): boolean {
  return parties?.some(({ role }) => role === 'responsible') ?? false;
}

/** How many criteria a bearer answers for, by name or (a group) by its standards. */
export function loadOf(bearer: Bearer, lines: readonly Line[], assignments: readonly Row<'assignments'>[]): number {
  return lines.filter((line) => {
    if (line.criterionCode === null) return false;
    const row = rowOf(assignments, line);
    const role = row ? roleOf(row.parties, bearer.key) : null;
    if (role !== null) return role === 'responsible';
    const isElsewhere = row?.parties.some(({ groupId, role: own }) => groupId !== null && own === 'responsible');
    return !isElsewhere && bearer.standards.includes(line.standardCode);
  }).length;
}

/** Criteria that no person answers for yet, spread evenly over the members of the group of their standard. */
export function evenSpread(
  lines: readonly Line[],
  { groups, groupMembers }: Pick<CouncilView, 'groups' | 'groupMembers'>,
  assignments: readonly Row<'assignments'>[],
): CriterionDuty[] {
  const criteria = lines.filter((line) => line.criterionCode !== null);
  const responsible = (line: Line) =>
    rowOf(assignments, line)?.parties.find(({ personId, role }) => personId !== null && role === 'responsible');
  const standards = [...new Set(criteria.map(({ standardCode }) => standardCode))].map((code) => ({
    code,
    criteria: criteria.flatMap((line) => (line.standardCode === code ? (line.criterionCode ?? []) : [])),
  }));
  const working = groups
    .filter(({ kind }) => kind === 'working')
    .map((group) => ({
      number: group.number,
      standards: group.standards,
      members: groupMembers.filter(({ parentId }) => parentId === group.rowId).map(({ personId }) => personId),
    }));
  const kept = criteria.flatMap((line) => {
    const person = responsible(line)?.personId;
    return person && line.criterionCode ? [{ criterion: line.criterionCode, group: null, person }] : [];
  });
  const open = new Set(criteria.filter((line) => !responsible(line)).map(({ criterionCode }) => criterionCode));
  return spreadCriteria(standards, working, kept).filter(
    ({ criterion, person }) => person !== null && open.has(criterion),
  );
}

export function bearerId({ key }: Bearer): string {
  return keyText(key);
}
