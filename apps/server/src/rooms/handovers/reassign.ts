import type { Row, RowValues, SectionName } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { WriteTransaction } from '../../platform/db/database.ts';
import { type EventRecorder, eventRecorder } from '../../platform/events/event-recorder.ts';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import { sectionWriter } from '../sections/index.ts';
import type { HandoverTrace, NewTrace } from './handover-trace.ts';
import { type Party, type RowKind, renamed, restored, sectionOf } from './reassign.rules.ts';
import { taskParties } from './task-parties.repository.ts';

export interface Reassigner {
  /** Moves one row from one person to another, and tells what it found; null when the row is no longer with the first. */
  move(row: MovedRow, from: Party, to: Party): Promise<NewTrace | null>;
  /** Gives it back to `to`, as it was found; false when `from` has no part in it any more. */
  moveBack(row: MovedRow, trace: HandoverTrace, from: Party, to: Party): Promise<boolean>;
}

interface MovedRow {
  readonly kind: RowKind;
  readonly cycleId: string;
  readonly rowId: string;
}

interface Tools {
  readonly tx: WriteTransaction;
  readonly scope: SchoolScope;
  readonly makeId: MakeId;
  readonly events: EventRecorder;
}

/** Rows of a cycle given to somebody else, each told in the diary like any change of that row. */
export function reassigner(
  tx: WriteTransaction,
  scope: SchoolScope,
  { clock, makeId }: { readonly clock: Clock; readonly makeId: MakeId },
): Reassigner {
  const tools: Tools = { tx, scope, makeId, events: eventRecorder(tx, scope, clock) };
  return {
    move(row, from, to) {
      if (row.kind === 'assignment') return moveAssignment(tools, row, from, to);
      if (row.kind === 'task') return moveTask(tools, row, from, to);
      return moveHolder(tools, row, from, to);
    },
    moveBack(row, trace, from, to) {
      if (row.kind === 'assignment') return assignmentBack(tools, row, trace, from, to);
      if (row.kind === 'task') return taskBack(tools, row, trace, from, to);
      return holderBack(tools, row, trace, from, to);
    },
  };
}

async function moveAssignment(tools: Tools, row: MovedRow, from: Party, to: Party): Promise<NewTrace | null> {
  let parties: Row<'assignments'>['parties'] = [];
  let receiverWasThere = false;
  const changed = await change(tools, 'assignments', row, (before) => {
    parties = before.parties.filter(({ personId }) => personId === from.personId);
    if (parties.length === 0) return null;
    receiverWasThere = before.parties.some(({ personId }) => personId === to.personId);
    return {
      parties: before.parties.flatMap((party) => {
        if (party.personId !== from.personId) return [party];
        return receiverWasThere ? [] : [{ ...party, personId: to.personId }];
      }),
      assigneeText: renamed(before.assigneeText, from, to),
    };
  });
  return changed && { row: changed, parties, receiverWasThere };
}

async function assignmentBack(tools: Tools, row: MovedRow, trace: HandoverTrace, from: Party, to: Party) {
  const changed = await change(tools, 'assignments', row, (now) => {
    const mine = now.parties.filter(({ personId }) => personId === from.personId);
    if (mine.length === 0) return null;
    const others = now.parties.filter(
      ({ personId }) => personId !== to.personId && (trace.receiverWasThere || personId !== from.personId),
    );
    const given = trace.parties ?? mine.map((party) => ({ ...party, personId: to.personId }));
    return {
      assigneeText: renamed(now.assigneeText, from, to),
      ...restored(now, trace.row, ['assigneeText']),
      // As it was when nobody has touched the row since; otherwise everybody keeps what came in between.
      parties: restored(now, trace.row, ['parties']).parties ?? [...given, ...others],
    };
  });
  return changed !== null;
}

/** A task has one owner and may have others beside her; whichever of them leaves is followed by the receiver. */
async function moveTask(tools: Tools, row: MovedRow, from: Party, to: Party): Promise<NewTrace | null> {
  const beside = taskParties(tools.tx, tools.scope, tools.makeId, row.rowId);
  const [wasBeside, stoodBeside] = [await beside.has(from.personId), await beside.has(to.personId)];
  let ownedAlready = false;
  const owned = await change(tools, 'tasks', row, (before) => {
    ownedAlready = before.personId === to.personId;
    return before.personId === from.personId ? { personId: to.personId } : null;
  });
  if (!owned && !wasBeside) return null;
  const receiverWasThere = stoodBeside || ownedAlready;
  if (wasBeside) await beside.replace(from.personId, receiverWasThere ? null : to.personId);
  return { wasOwner: owned !== null, wasBeside, receiverWasThere };
}

async function taskBack(tools: Tools, row: MovedRow, trace: HandoverTrace, from: Party, to: Party) {
  const beside = taskParties(tools.tx, tools.scope, tools.makeId, row.rowId);
  const owned =
    trace.wasOwner &&
    (await change(tools, 'tasks', row, (now) => (now.personId === from.personId ? { personId: to.personId } : null)));
  if (!trace.wasBeside) return Boolean(owned);
  const isStillThere = trace.receiverWasThere || (await beside.has(from.personId));
  if (isStillThere) await beside.replace(trace.receiverWasThere ? null : from.personId, to.personId);
  return Boolean(owned) || isStillThere;
}

async function moveHolder(tools: Tools, row: MovedRow, from: Party, to: Party): Promise<NewTrace | null> {
  const changed = await changeHolder(tools, row, from, to);
  return changed && { row: changed };
}

async function holderBack(tools: Tools, row: MovedRow, trace: HandoverTrace, from: Party, to: Party) {
  return (await changeHolder(tools, row, from, to, trace.row)) !== null;
}

/** The row with its new holder; words that nobody has touched since `kept` become what they were. */
function changeHolder(tools: Tools, row: MovedRow, from: Party, to: Party, kept?: HandoverTrace['row']) {
  const isWith = (holder: string | null) => holder === from.personId;
  const seat = { personId: to.personId, printedName: to.fullName, printedPost: to.post };
  switch (row.kind) {
    case 'evidenceNeed':
      return change(tools, 'evidenceNeeds', row, (now) =>
        isWith(now.personId)
          ? {
              personId: to.personId,
              collectorText: renamed(now.collectorText, from, to),
              ...restored(now, kept, ['collectorText']),
            }
          : null,
      );
    case 'improvementPriority':
      return change(tools, 'improvementPriorities', row, (now) =>
        isWith(now.personId)
          ? {
              personId: to.personId,
              assigneeText: renamed(now.assigneeText, from, to),
              ...restored(now, kept, ['assigneeText']),
            }
          : null,
      );
    case 'councilSeat':
    case 'groupSeat':
      return change(tools, sectionOf(row.kind), row, (now) =>
        isWith(now.personId) ? { ...seat, ...restored(now, kept, ['printedName', 'printedPost']) } : null,
      );
    default:
      return Promise.resolve(null);
  }
}

/** Changes the row as `decide` says and tells it; null when there is nothing to change. What it was and is comes back. */
async function change<Name extends SectionName>(
  { tx, scope, makeId, events }: Tools,
  name: Name,
  { cycleId, rowId }: MovedRow,
  decide: (before: Row<Name>) => Partial<RowValues<Name>> | null,
): Promise<NonNullable<NewTrace['row']> | null> {
  const rows = sectionWriter(tx, scope, name, makeId);
  const before = await rows.find(cycleId, rowId);
  const values = before && decide(before);
  if (!before || !values) return null;
  const after = await rows.change(cycleId, rowId, before.version, values);
  if (!after) return null;
  const detail = changedFields(before, after);
  await events.record({ kind: 'row.changed', subjectType: name, subjectId: rowId, cycleId, detail });
  return detail;
}
