import { type EvidenceNeedState, isCollectedEvidenceNeed } from '../evidence/evidence-need-states.ts';
import type { TaskState } from './task-states.ts';

/** How many there are in each state. `all` is the sum of the states that count, `reached` those of them that are there. */
export type StateCount<State extends string> = { all: number; reached: number; byState: Record<State, number> };

/** Tasks by state; cancelled ones are told apart and not part of `all`, done ones are `reached`. */
export function countTasks(states: readonly TaskState[]): StateCount<TaskState> {
  const of = (state: TaskState) => states.filter((one) => one === state).length;
  const byState = {
    todo: of('todo'),
    doing: of('doing'),
    blocked: of('blocked'),
    done: of('done'),
    cancelled: of('cancelled'),
  };
  return { all: states.length - byState.cancelled, reached: byState.done, byState };
}

/**
 * Evidence needs by state; those that do not apply are told apart and not part of `all`, what the school holds is
 * `reached`. The rest of `all` is under way, missing, or substituted.
 */
export function countEvidenceNeeds(states: readonly EvidenceNeedState[]): StateCount<EvidenceNeedState> {
  const of = (state: EvidenceNeedState) => states.filter((one) => one === state).length;
  const byState = {
    planned: of('planned'),
    collecting: of('collecting'),
    collected: of('collected'),
    checked: of('checked'),
    substituted: of('substituted'),
    notApplicable: of('notApplicable'),
    missing: of('missing'),
  };
  return {
    all: states.length - byState.notApplicable,
    reached: states.filter(isCollectedEvidenceNeed).length,
    byState,
  };
}
