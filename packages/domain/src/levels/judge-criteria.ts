import type { CompiledCriterion, CompiledFramework, CompiledGroup, CompiledLevel } from './compile-framework.ts';
import { leftOut, met, notMet, open, type PartState, stateOfVerdict, worst } from './part-state.ts';
import type { MissingPart } from './reasons.ts';
import { type Verdict, type Verdicts, verdictReader } from './verdicts.ts';

type Reader = (address: string) => Verdict;

/** Where every criterion stands at every level, for one set of verdicts. */
export type Judgement = {
  compiled: CompiledFramework;
  read: Reader;
  criteria: readonly JudgedCriterion[];
};

export type JudgedCriterion = {
  criterion: CompiledCriterion;
  /** State of each level by itself; index 0 is Level 1. */
  own: readonly PartState[];
  /** State of each level together with all levels below it: Level 2 is looked at only after Level 1. */
  reach: readonly PartState[];
};

export function judgeCriteria(compiled: CompiledFramework, verdicts: Verdicts): Judgement {
  const read = verdictReader(verdicts);
  const criteria = compiled.criteria.map((criterion) => {
    const own: PartState[] = [];
    const reach: PartState[] = [];
    let below: PartState = leftOut;
    for (const level of criterion.levels) {
      const state = judgeLevel(level, read);
      below = worst(below, state);
      own.push(state);
      reach.push(below);
    }
    return { criterion, own, reach };
  });
  return { compiled, read, criteria };
}

/** State of the criterion at a level with everything below; level 0 asks nothing. */
export function reachOf(judged: JudgedCriterion, level: number): PartState {
  return judged.reach[level - 1] ?? leftOut;
}

/** Highest level met, and highest that could be when everything open were met. */
export function levelBounds({ own, reach }: JudgedCriterion): { lower: number; upper: number } {
  let lower = 0;
  let upper = 0;
  reach.forEach((state, at) => {
    const itself = own[at] ?? leftOut;
    if (state <= met && itself === met) lower = at + 1;
    if (state <= open && itself !== leftOut) upper = at + 1;
  });
  return { lower, upper };
}

/** The parts that keep a level from being met, at the address where the governing verdict stands or is owed. */
export function stoppingParts(
  level: CompiledLevel,
  read: Reader,
  visit: (part: MissingPart, state: typeof open | typeof notMet) => void,
): void {
  if (level.kind === 'neutral') return;
  if (level.kind === 'unverified') {
    visit(level.missing, open);
    return;
  }
  if (decides(level.missing, read, visit)) return;
  for (const group of level.groups) {
    if (group.missing && decides(group.missing, read, visit)) continue;
    for (const item of group.items) {
      const state = stateOfVerdict(read(item.address));
      if (state > met) visit(item, state === notMet ? notMet : open);
    }
  }
}

function decides(
  part: MissingPart,
  read: Reader,
  visit: (part: MissingPart, state: typeof open | typeof notMet) => void,
): boolean {
  const state = stateOfVerdict(read(part.address));
  if (state === notMet) visit(part, notMet);
  return state !== open;
}

function judgeLevel(level: CompiledLevel, read: Reader): PartState {
  if (level.kind !== 'text') return level.kind === 'neutral' ? leftOut : open;
  const whole = stateOfVerdict(read(level.address));
  if (whole !== open) return whole;
  let state: PartState = leftOut;
  for (const group of level.groups) state = worst(state, judgeGroup(group, read));
  return state;
}

function judgeGroup(group: CompiledGroup, read: Reader): PartState {
  const whole = group.missing ? stateOfVerdict(read(group.missing.address)) : open;
  if (whole !== open) return whole;
  let state: PartState = leftOut;
  for (const item of group.items) state = worst(state, stateOfVerdict(read(item.address)));
  return state;
}
