import type { WorkItem } from '@minhchung/contract';
import { evidenceNeedStates, evidenceNeedStep, taskStates, taskStep } from '@minhchung/domain';
import { m } from '../i18n/m.ts';

/** A step that one tap takes; one that needs a reason asks for it first. */
export interface NextState {
  readonly status: string;
  readonly label: string;
  readonly needsReason: boolean;
}

type Steps = Readonly<Record<string, readonly (readonly [status: string, label: () => string])[]>>;

const ofTask: Steps = {
  todo: [
    ['doing', m.ttStart],
    ['done', m.ttFinish],
  ],
  doing: [
    ['done', m.ttFinish],
    ['blocked', m.ttBlock],
  ],
  blocked: [
    ['doing', m.ttGoOn],
    ['done', m.ttFinish],
  ],
  done: [['doing', m.ttReopen]],
};

const ofNeed: Steps = {
  planned: [
    ['collecting', m.ttCollect],
    ['collected', m.ttHave],
  ],
  collecting: [
    ['collected', m.ttHave],
    ['missing', m.ttMissing],
  ],
  missing: [['collecting', m.ttCollectAgain]],
  collected: [['collecting', m.ttReopen]],
};

/** The usual next steps of a piece of work, the nearest first. What has no state has none. */
export function nextStates({ kind, status }: Pick<WorkItem, 'kind' | 'status'>): readonly NextState[] {
  if (status === null) return [];
  const steps = kind === 'task' ? ofTask[status] : kind === 'evidenceNeed' ? ofNeed[status] : undefined;
  return (steps ?? []).map(([next, label]) => ({
    status: next,
    label: label(),
    needsReason: needsReason(kind, status, next),
  }));
}

/** Whether going there wants a reason: what was finished is not reopened silently. */
export function needsReason(kind: WorkItem['kind'], from: string, to: string): boolean {
  if (kind === 'task') {
    const [was, becomes] = [taskStates.find((one) => one === from), taskStates.find((one) => one === to)];
    return was !== undefined && becomes !== undefined && (taskStep(was, becomes)?.needsReason ?? false);
  }
  const was = evidenceNeedStates.find((one) => one === from);
  const becomes = evidenceNeedStates.find((one) => one === to);
  return was !== undefined && becomes !== undefined && (evidenceNeedStep(was, becomes)?.needsReason ?? false);
}
