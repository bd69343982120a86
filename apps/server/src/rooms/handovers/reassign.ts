import type { HandoverKind, Row, RowValues, SectionName } from '@minhchung/contract';
import { sql } from 'kysely';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { WriteTransaction } from '../../platform/db/database.ts';
import { type EventRecorder, eventRecorder } from '../../platform/events/event-recorder.ts';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { sectionWriter } from '../sections/index.ts';

export interface Party {
  readonly personId: string;
  readonly fullName: string;
  readonly post: string;
}

export interface Reassigner {
  /** Moves one row from one person to another; false when the row is no longer with the first. */
  move(kind: RowKind, cycleId: string, rowId: string, from: Party, to: Party): Promise<boolean>;
}

export type RowKind = Exclude<HandoverKind, 'duty' | 'account'>;

/** Rows of a cycle given to somebody else, each told in the diary like any change of that row. */
export function reassigner(
  tx: WriteTransaction,
  scope: SchoolScope,
  { clock, makeId }: { readonly clock: Clock; readonly makeId: MakeId },
): Reassigner {
  const events = eventRecorder(tx, scope, clock);
  const tools = { tx, scope, makeId, events };
  return {
    move(kind, cycleId, rowId, from, to) {
      switch (kind) {
        case 'assignment':
          return moveAssignment(tools, cycleId, rowId, from, to);
        case 'evidenceNeed':
          return movePerson({ ...tools, name: 'evidenceNeeds', cycleId, rowId, from }, (row) => ({
            personId: to.personId,
            collectorText: renamed(row.collectorText, from, to),
          }));
        case 'task':
          return moveTask(tools, cycleId, rowId, from, to);
        case 'improvementPriority':
          return movePerson({ ...tools, name: 'improvementPriorities', cycleId, rowId, from }, (row) => ({
            personId: to.personId,
            assigneeText: renamed(row.assigneeText, from, to),
          }));
        case 'councilSeat':
          return movePerson({ ...tools, name: 'councilMembers', cycleId, rowId, from }, () => seat(to));
        case 'groupSeat':
          return movePerson({ ...tools, name: 'groupMembers', cycleId, rowId, from }, () => seat(to));
      }
    },
  };
}

interface Tools {
  readonly tx: WriteTransaction;
  readonly scope: SchoolScope;
  readonly makeId: MakeId;
  readonly events: EventRecorder;
}

type PersonSection = 'evidenceNeeds' | 'tasks' | 'improvementPriorities' | 'councilMembers' | 'groupMembers';

async function movePerson<Name extends PersonSection>(
  input: Tools & { name: Name; cycleId: string; rowId: string; from: Party },
  values: (row: Row<Name>) => Partial<RowValues<Name>>,
): Promise<boolean> {
  const rows = sectionWriter(input.tx, input.scope, input.name, input.makeId);
  const before = await rows.find(input.cycleId, input.rowId);
  if (!before || holderOf(before) !== input.from.personId) return false;
  const after = await rows.change(input.cycleId, input.rowId, before.version, values(before));
  if (!after) return false;
  await tell(input.events, input.name, input.cycleId, before, after);
  return true;
}

async function moveAssignment(tools: Tools, cycleId: string, rowId: string, from: Party, to: Party): Promise<boolean> {
  const rows = sectionWriter(tools.tx, tools.scope, 'assignments', tools.makeId);
  const before = await rows.find(cycleId, rowId);
  if (!before?.parties.some(({ personId }) => personId === from.personId)) return false;
  const isThere = before.parties.some(({ personId }) => personId === to.personId);
  const parties = before.parties.flatMap((party) => {
    if (party.personId !== from.personId) return [party];
    return isThere ? [] : [{ ...party, personId: to.personId }];
  });
  const assigneeText = renamed(before.assigneeText, from, to);
  const after = await rows.change(cycleId, rowId, before.version, { parties, assigneeText });
  if (!after) return false;
  await tell(tools.events, 'assignments', cycleId, before, after);
  return true;
}

/** A task has one owner and may have others beside her; whichever of them leaves is followed by the receiver. */
async function moveTask(tools: Tools, cycleId: string, rowId: string, from: Party, to: Party): Promise<boolean> {
  const { schoolId } = tools.scope;
  await sql`
    delete from task_party p where p.school_id = ${schoolId} and p.task_id = ${rowId} and p.person_id = ${from.personId}
      and exists (select from task_party o
        where o.school_id = p.school_id and o.task_id = p.task_id and o.person_id = ${to.personId})`.execute(tools.tx);
  const shared = await sql`
    update task_party set person_id = ${to.personId}
    where school_id = ${schoolId} and task_id = ${rowId} and person_id = ${from.personId}`.execute(tools.tx);
  const owned = await movePerson({ ...tools, name: 'tasks', cycleId, rowId, from }, () => ({ personId: to.personId }));
  return owned || Number(shared.numAffectedRows ?? 0) > 0;
}

function holderOf(row: object): unknown {
  return 'personId' in row ? row.personId : null;
}

/** The printed words follow where they name the person. */
function renamed(text: string, from: Party, to: Party): string {
  return text.replaceAll(from.fullName, to.fullName);
}

function seat({ personId, fullName, post }: Party) {
  return { personId, printedName: fullName, printedPost: post };
}

function tell(
  events: EventRecorder,
  section: SectionName,
  cycleId: string,
  before: { readonly rowId: string },
  after: object,
) {
  return events.record({
    kind: 'row.changed',
    subjectType: section,
    subjectId: before.rowId,
    cycleId,
    detail: changedFields(before, after),
  });
}
