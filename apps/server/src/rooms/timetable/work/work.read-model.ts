import type { Cycle, MyWork, WorkItem, WorkView } from '@minhchung/contract';
import { owesWork } from '@minhchung/domain';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction } from '../../../platform/db/database.ts';
import { cycleReader } from '../../cycles/index.ts';
import { sectionReader } from '../../sections/index.ts';
import { taskLinksReader } from './task-links.repository.ts';
import { isWorkOf, type WorkParts, workItems } from './work-items.rules.ts';

/** The work of one cycle; undefined when there is no such cycle. */
export async function readWork(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  today: string,
): Promise<WorkView | undefined> {
  const cycle = await cycleReader(tx, scope).find(cycleId);
  if (!cycle) return undefined;
  const parts = await readParts(tx, scope, cycle, today);
  const items = workItems(parts);
  const people = await namesOf(tx, scope);
  const named = new Set(items.flatMap(({ personIds, helperIds }) => [...personIds, ...helperIds]));
  const groups = await groupsOf(tx, scope, parts);
  for (const { memberIds } of groups) for (const personId of memberIds) named.add(personId);
  return {
    today,
    items,
    people: people.filter(({ personId }) => named.has(personId)),
    groups,
    links: [...parts.links],
  };
}

/** What one person owes in all cycles that owe anything. */
export async function readMyWork(
  tx: ReadTransaction,
  scope: SchoolScope,
  personId: string | null,
  today: string,
): Promise<MyWork> {
  const person = (await namesOf(tx, scope)).find((one) => one.personId === personId) ?? null;
  if (person === null) return { today, person: null, items: [], groups: [] };
  const cycles = (await cycleReader(tx, scope).list()).filter(owesWork);
  const items: WorkItem[] = [];
  const groups: MyWork['groups'] = [];
  for (const cycle of cycles) {
    const parts = await readParts(tx, scope, cycle, today);
    const own = (await groupsOf(tx, scope, parts)).filter(({ memberIds }) => memberIds.includes(person.personId));
    const ownIds = new Set(own.map(({ groupId }) => groupId));
    groups.push(...own);
    items.push(
      ...workItems(parts).filter((item) => item.kind === 'milestone' || isWorkOf(item, person.personId, ownIds)),
    );
  }
  return { today, person, items, groups };
}

/** One item as the lists show it, and whether it belongs to that person. */
export async function readWorkItem(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycle: Cycle,
  ask: { readonly rowId: string; readonly personId: string | null; readonly today: string },
): Promise<{ item: WorkItem; isOwn: boolean } | undefined> {
  const parts = await readParts(tx, scope, cycle, ask.today);
  const item = workItems(parts).find(({ rowId }) => rowId === ask.rowId);
  if (!item) return undefined;
  const { personId } = ask;
  if (personId === null) return { item, isOwn: false };
  const own = (await groupsOf(tx, scope, parts)).filter(({ memberIds }) => memberIds.includes(personId));
  return { item, isOwn: isWorkOf(item, personId, new Set(own.map(({ groupId }) => groupId))) };
}

async function readParts(tx: ReadTransaction, scope: SchoolScope, cycle: Cycle, today: string): Promise<WorkParts> {
  const { cycleId } = cycle;
  return {
    cycle,
    today,
    timetable: await sectionReader(tx, scope, 'timetable').list(cycleId),
    tasks: await sectionReader(tx, scope, 'tasks').list(cycleId),
    evidenceNeeds: await sectionReader(tx, scope, 'evidenceNeeds').list(cycleId),
    assignments: await sectionReader(tx, scope, 'assignments').list(cycleId),
    milestones: await sectionReader(tx, scope, 'milestones').list(cycleId),
    groups: await sectionReader(tx, scope, 'groups').list(cycleId),
    councilMembers: await sectionReader(tx, scope, 'councilMembers').list(cycleId),
    links: await taskLinksReader(tx, scope).list(cycleId),
  };
}

async function groupsOf(tx: ReadTransaction, scope: SchoolScope, { cycle, groups }: WorkParts) {
  const members = await sectionReader(tx, scope, 'groupMembers').list(cycle.cycleId);
  return groups.map(({ rowId, kind, number, title }) => ({
    groupId: rowId,
    kind,
    number,
    title,
    memberIds: members.filter(({ parentId }) => parentId === rowId).map(({ personId }) => personId),
  }));
}

async function namesOf(tx: ReadTransaction, scope: SchoolScope): Promise<{ personId: string; fullName: string }[]> {
  return tx
    .selectFrom('person')
    .select(['person.person_id as personId', 'person.full_name as fullName'])
    .where('person.school_id', '=', scope.schoolId)
    .orderBy('person.sort_name')
    .limit(2000)
    .execute();
}
