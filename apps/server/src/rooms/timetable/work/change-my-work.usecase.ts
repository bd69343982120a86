import type { Row } from '@minhchung/contract';
import {
  type EvidenceNeedState,
  evidenceNeedStates,
  evidenceNeedStep,
  type TaskState,
  taskStates,
  taskStep,
} from '@minhchung/domain';
import type { EventRecorder } from '../../../platform/events/event-recorder.ts';
import { changedFields } from '../../../platform/kit/changed-fields.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { SectionWriter } from '../../sections/index.ts';

interface Dependencies {
  readonly tasks: SectionWriter<'tasks'>;
  readonly evidenceNeeds: SectionWriter<'evidenceNeeds'>;
  readonly events: EventRecorder;
}

interface ChangeMyWork {
  readonly cycleId: string;
  readonly rowId: string;
  readonly kind: 'task' | 'evidenceNeed';
  /** The person answers for it, or plans the work of all. */
  readonly isAllowed: boolean;
  readonly version: number;
  readonly status: string | undefined;
  readonly note: string | undefined;
  readonly reason: string | undefined;
  readonly isUndo: boolean;
}

/** State and note of one's own work; nothing else of the row is touched. A step back says why. */
export async function changeMyWork(deps: Dependencies, input: ChangeMyWork): Promise<void> {
  if (!input.isAllowed) throw new Refusal('access.denied');
  if (input.kind === 'task') await changeTask(deps, input);
  else await changeNeed(deps, input);
}

async function changeTask({ tasks, events }: Dependencies, input: ChangeMyWork): Promise<void> {
  const before = await tasks.find(input.cycleId, input.rowId);
  if (!before) throw new Refusal('object.notFound');
  const status = known(taskStates, input.status);
  if (status !== undefined && needsReason(before.status, status) && !input.reason)
    throw new Refusal('task.reasonMissing');
  const values = { ...(status ? { status } : {}), ...noteOf(input) };
  const after = await tasks.change(input.cycleId, input.rowId, input.version, values);
  if (!after) throw new Refusal('object.changed', { current: before });
  await record(events, 'tasks', input, before, after);
}

async function changeNeed({ evidenceNeeds, events }: Dependencies, input: ChangeMyWork): Promise<void> {
  const before = await evidenceNeeds.find(input.cycleId, input.rowId);
  if (!before) throw new Refusal('object.notFound');
  const status = known(evidenceNeedStates, input.status);
  if (status !== undefined) refuseNeedStep(before.status, status, input.reason);
  const reason = status !== undefined && input.reason && !input.isUndo ? { statusReason: input.reason } : {};
  const values = { ...(status ? { status } : {}), ...reason, ...noteOf(input) };
  const after = await evidenceNeeds.change(input.cycleId, input.rowId, input.version, values);
  if (!after) throw new Refusal('object.changed', { current: before });
  await record(events, 'evidenceNeeds', input, before, after);
}

function needsReason(from: TaskState, to: TaskState): boolean {
  return taskStep(from, to)?.needsReason ?? false;
}

function refuseNeedStep(from: EvidenceNeedState, to: EvidenceNeedState, reason: string | undefined): void {
  if (from === to) return;
  const step = evidenceNeedStep(from, to);
  if (!step) throw new Refusal('evidenceNeed.wrongStep', { params: { from, to } });
  if (step.needsReason && !reason) throw new Refusal('evidenceNeed.reasonMissing');
}

function known<State extends string>(states: readonly State[], typed: string | undefined): State | undefined {
  if (typed === undefined) return undefined;
  const state = states.find((one) => one === typed);
  if (!state) throw new Refusal('request.invalid', { problems: [{ place: '/status', code: 'unknown_state' }] });
  return state;
}

function noteOf({ note }: ChangeMyWork): { note?: string } {
  return note === undefined ? {} : { note };
}

async function record(
  events: EventRecorder,
  section: 'tasks' | 'evidenceNeeds',
  { cycleId, rowId, reason }: ChangeMyWork,
  before: Row<'tasks'> | Row<'evidenceNeeds'>,
  after: Row<'tasks'> | Row<'evidenceNeeds'>,
): Promise<void> {
  const detail = { ...changedFields(before, after), ...(reason ? { reason } : {}) };
  await events.record({ kind: 'row.changed', subjectType: section, subjectId: rowId, cycleId, detail });
}
