import type { NewCycleDraft, RowValues, SectionName } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { WriteTransaction } from '../../platform/db/database.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { CreatedCycle } from '../cycles/index.ts';
import { sectionWriter } from '../sections/index.ts';
import type { PresentPerson } from './proposal/proposed-people.rules.ts';

/** Rows written, by table: what the diary tells. */
export type RowCounts = Readonly<Partial<Record<SectionName, number>>>;

/** Puts the rows of a draft into the tables of a new cycle, in their order; names and posts come from the roster. */
export async function writeNewCycle(
  { tx, scope, makeId }: { tx: WriteTransaction; scope: SchoolScope; makeId: MakeId },
  { cycleId, councilId }: CreatedCycle,
  draft: NewCycleDraft,
  people: ReadonlyMap<string, PresentPerson>,
): Promise<RowCounts> {
  const counts: Partial<Record<SectionName, number>> = {};
  const writeAll = async <Name extends SectionName>(
    name: Name,
    rows: readonly Partial<RowValues<Name>>[],
    parentId: string | null = null,
  ): Promise<string[]> => {
    const writer = sectionWriter(tx, scope, name, makeId);
    const ids: string[] = [];
    for (const [at, values] of rows.entries()) {
      const { rowId } = await writer.add({ cycleId, parentId, position: at + 1, values });
      ids.push(rowId);
    }
    counts[name] = (counts[name] ?? 0) + rows.length;
    return ids;
  };
  const printed = (personId: string) => ({
    personId,
    printedName: people.get(personId)?.fullName ?? '',
    printedPost: people.get(personId)?.printedPost ?? '',
    printedRole: '',
  });
  const asRow = ({ personId, role }: NewCycleDraft['secretaryGroup'][number]) => ({ ...printed(personId), role });

  await writeAll(
    'councilMembers',
    draft.council.map(({ personId, role }) => ({ ...printed(personId), role, note: '' })),
    councilId,
  );
  const isSecretaryGroup = draft.secretaryGroup.length > 0;
  const groupIds = await writeAll('groups', [
    ...(isSecretaryGroup ? [{ kind: 'secretary' as const, number: 0, title: 'Nhóm thư ký', standards: [] }] : []),
    ...draft.groups.map(({ number, title, standards }) => ({ kind: 'working' as const, number, title, standards })),
  ]);
  const groups = [...(isSecretaryGroup ? [draft.secretaryGroup] : []), ...draft.groups.map(({ members }) => members)];
  for (const [at, members] of groups.entries())
    await writeAll('groupMembers', members.map(asRow), groupIds[at] ?? null);
  const working = groupIds.slice(isSecretaryGroup ? 1 : 0);
  const groupOf = (number: number | null) => working[draft.groups.findIndex((one) => one.number === number)] ?? null;

  await writeAll(
    'assignments',
    draft.assignments.map(({ groupNumber, personId, ...values }) => ({
      ...values,
      assigneeText: people.get(personId ?? '')?.fullName ?? '',
      parties: [
        ...(groupNumber === null
          ? []
          : [{ groupId: groupOf(groupNumber), personId: null, role: 'responsible' as const }]),
        ...(personId === null ? [] : [{ groupId: null, personId, role: 'responsible' as const }]),
      ],
    })),
  );
  await writeAll(
    'evidenceNeeds',
    draft.evidenceNeeds.map(({ groupNumber, ...values }) => ({ ...values, groupId: groupOf(groupNumber) })),
  );
  const weeks = await writeAll(
    'timetable',
    draft.timetable.map(({ tasks: _, ...values }) => values),
  );
  for (const [at, { tasks }] of draft.timetable.entries()) {
    const rows = tasks.map((task) => ({ ...task, status: 'todo' as const, note: '' }));
    await writeAll('tasks', rows, weeks[at] ?? null);
  }
  await writeAll('targets', draft.targets);
  await writeAll('legalBases', draft.legalBases);
  await writeAll('resources', draft.resources);
  await writeAll('budget', draft.budget);
  await writeAll('recipients', draft.recipients);
  return counts;
}
