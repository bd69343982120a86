import type { PaperRow, PlanDraft } from '@minhchung/importer';
import { plannedPlan } from '../review/planned-plan.ts';
import { type PlannedRow, plannedGroups, plannedRows } from '../review/planned-rows.ts';
import { rowSections } from './revised-sections.ts';

/** A row of the draft with its place there (JSON pointer), for going back to the paper. */
export interface DraftRow extends PaperRow {
  readonly place: string;
}

/** How names and group numbers become ids, real ones or stand-ins that are known again later. */
export interface DraftReferences {
  person(name: string): string | null;
  /** Takes the `ref` of the group's row. */
  group(ref: string): string | null;
}

type Plain = Pick<PlannedRow<'tasks'>, 'place'> & { readonly values: PaperRow['values'] };

/** Every row that this draft makes, as rows of a paper. */
export function draftRows(draft: PlanDraft, refs: DraftReferences): DraftRow[] {
  const groups = plannedGroups(draft, refs);
  // A number that stands twice means the later group, as when a cycle is made.
  const refOfNumber = new Map(
    groups.flatMap((group, at) =>
      group.values.kind === 'working' ? [[group.values.number, refOf('groups', at)] as const] : [],
    ),
  );
  const group = (number: number) => {
    const ref = refOfNumber.get(number);
    return ref === undefined ? null : refs.group(ref);
  };
  const { timetable, ...tables } = plannedRows(draft, { person: refs.person, group });
  const { decision } = draft.council ?? {};
  const rows = new Map<string, DraftRow[]>([
    ['plan', [one('plan', '/head', { ...plannedPlan(draft) })]],
    [
      'council',
      [
        one('council', '/council/decision', {
          decisionNumber: decision?.number ?? null,
          decisionDate: decision?.date ?? null,
        }),
      ],
    ],
    ...withChildren('groups', groups, 'groupMembers', (row) => row.members),
    ...withChildren('timetable', timetable, 'tasks', (row) => row.tasks),
    ...Object.entries(tables).map(([section, list]): [string, DraftRow[]] => [section, each(section, list, null)]),
  ]);
  return ['plan', 'council', ...rowSections].flatMap((section) => rows.get(section) ?? []);
}

function withChildren<Parent extends Plain>(
  section: string,
  parents: readonly Parent[],
  childSection: string,
  childrenOf: (row: Parent) => readonly Plain[],
): [string, DraftRow[]][] {
  return [
    [section, each(section, parents, null)],
    [childSection, parents.flatMap((parent, at) => each(childSection, childrenOf(parent), refOf(section, at)))],
  ];
}

function each(section: string, list: readonly Plain[], parentRef: string | null): DraftRow[] {
  return list.map(({ place, values }, at) => ({
    section,
    ref: parentRef === null ? refOf(section, at) : `${parentRef}.${at}`,
    parentRef,
    place,
    values,
  }));
}

function one(section: string, place: string, values: PaperRow['values']): DraftRow {
  return { section, ref: refOf(section, 0), parentRef: null, place, values };
}

function refOf(section: string, at: number): string {
  return `${section}:${at}`;
}
