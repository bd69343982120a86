export interface Undoable {
  /** What was done: "Đã xóa một dòng." */
  readonly text: string;
  readonly undo: () => Promise<unknown>;
  /** Taken back by Ctrl + Z only: a cell that was typed needs no bar. */
  readonly isQuiet?: boolean;
}

const mostSteps = 50;

/** What was done last comes back first; the oldest steps are forgotten. */
export function withStep(steps: readonly Undoable[], next: Undoable): readonly Undoable[] {
  return [...steps, next].slice(-mostSteps);
}

export function withoutStep(steps: readonly Undoable[], gone: Undoable): readonly Undoable[] {
  return steps.filter((step) => step !== gone);
}
