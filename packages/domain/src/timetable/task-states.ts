/** States of a task; "quá hạn" is no state, it follows from the date (handbook, process §8). */
export const taskStates = ['todo', 'doing', 'blocked', 'done', 'cancelled'] as const;

export type TaskState = (typeof taskStates)[number];

/** Whether a task may go there, and whether it needs a reason: what was done or cancelled is not reopened silently. */
export function taskStep(from: TaskState, to: TaskState): { needsReason: boolean } | undefined {
  if (from === to) return undefined;
  return { needsReason: from === 'done' || from === 'cancelled' };
}

/** States in which something is still to be done. */
export function isOpenTask(state: TaskState): boolean {
  return state === 'todo' || state === 'doing' || state === 'blocked';
}
