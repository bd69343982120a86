import type { CompiledCriterion, CompiledFramework, CompiledGroup, CompiledLevel } from './compile-framework.ts';
import { leftOut, met, notMet, open, type PartState, stateOfVerdict, worst } from './part-state.ts';
import type { MissingPart, Stops } from './reasons.ts';
import { type Verdict, type Verdicts, verdictReader } from './verdicts.ts';

/**
 * Where every criterion stands at every level, for one set of verdicts. The lists hold one entry per criterion and
 * level, the levels of a criterion side by side; flat, because an authority concludes for thousands of schools.
 */
export type Judgement = {
  compiled: CompiledFramework;
  read: (address: string) => Verdict;
  /** State of each level by itself. */
  own: PartState[];
  /** State of each level together with all levels below it: Level 2 is looked at only after Level 1. */
  reach: PartState[];
  /** What keeps each level by itself from being met. */
  stops: Stops[];
};

export function judgeCriteria(compiled: CompiledFramework, verdicts: Verdicts): Judgement {
  const read = verdictReader(verdicts);
  const judgement: Judgement = { compiled, read, own: [], reach: [], stops: [] };
  for (const criterion of compiled.criteria) {
    let below: PartState = leftOut;
    for (const level of criterion.levels) {
      const { state, stops } = judgeLevel(level, read);
      below = worst(below, state);
      judgement.own.push(state);
      judgement.reach.push(below);
      judgement.stops.push(stops);
    }
  }
  return judgement;
}

/** State of the criterion at a level with everything below; level 0 asks nothing. */
export function reachOf({ compiled, reach }: Judgement, criterion: CompiledCriterion, level: number): PartState {
  return level === 0 ? leftOut : (reach[criterion.index * compiled.levelCount + level - 1] ?? leftOut);
}

/** State of one level of a criterion by itself. */
export function ownState({ compiled, own }: Judgement, criterion: CompiledCriterion, level: number): PartState {
  return own[criterion.index * compiled.levelCount + level - 1] ?? leftOut;
}

/** The parts that stop one level of a criterion by itself. */
export function partsAt(
  { compiled, stops }: Judgement,
  criterion: CompiledCriterion,
  level: number,
): readonly MissingPart[] {
  return stops[criterion.index * compiled.levelCount + level - 1]?.parts ?? [];
}

/** Addresses of one kind that stop a criterion at a level or below it. */
export function addressesUpTo(
  { compiled, stops }: Judgement,
  criterion: CompiledCriterion,
  level: number,
  kind: 'notMet' | 'notAssessed' | 'unverified',
): readonly string[] {
  const first = criterion.index * compiled.levelCount;
  let all = none;
  for (let at = first; at < first + level; at += 1) {
    const own = stops[at]?.[kind] ?? none;
    if (own.length > 0) all = all.length === 0 ? own : [...all, ...own];
  }
  return all;
}

/** Highest level met, and highest that could be when everything open were met. */
export function levelBounds(judgement: Judgement, criterion: CompiledCriterion): { lower: number; upper: number } {
  let lower = 0;
  let upper = 0;
  for (const { level } of criterion.levels) {
    const itself = ownState(judgement, criterion, level);
    const state = reachOf(judgement, criterion, level);
    if (state <= met && itself === met) lower = level;
    if (state <= open && itself !== leftOut) upper = level;
  }
  return { lower, upper };
}

type Reader = (address: string) => Verdict;
type JudgedLevel = { state: PartState; stops: Stops };

const none: readonly string[] = [];
const noStops: Stops = { parts: [], notMet: none, notAssessed: none, unverified: none };
const levelLeftOut: JudgedLevel = { state: leftOut, stops: noStops };
const levelMet: JudgedLevel = { state: met, stops: noStops };

function judgeLevel(level: CompiledLevel, read: Reader): JudgedLevel {
  if (level.kind === 'neutral') return levelLeftOut;
  if (level.kind === 'unverified') return { state: open, stops: level.allOpen };
  const whole = stateOfVerdict(read(level.address));
  if (whole === met) return levelMet;
  if (whole === leftOut) return levelLeftOut;
  if (whole === notMet) return stopped(notMet, [level.missing]);
  const stopping: MissingPart[] = [];
  let state: PartState = leftOut;
  for (const group of level.groups) state = worst(state, judgeGroup(group, read, stopping));
  if (state === met) return levelMet;
  if (state === leftOut) return levelLeftOut;
  return state === open && stopping.length === level.allOpen.parts.length
    ? { state, stops: level.allOpen }
    : stopped(state, stopping, read);
}

function judgeGroup({ missing, items }: CompiledGroup, read: Reader, stopping: MissingPart[]): PartState {
  if (missing) {
    const whole = stateOfVerdict(read(missing.address));
    if (whole === notMet) stopping.push(missing);
    if (whole !== open) return whole;
  }
  let state: PartState = leftOut;
  for (const item of items) {
    const own = stateOfVerdict(read(item.address));
    if (own > met) stopping.push(item);
    state = worst(state, own);
  }
  return state;
}

/** Sorts the stopping parts by kind; without open parts among them no verdict need be read again. */
function stopped(state: PartState, parts: readonly MissingPart[], read?: Reader): JudgedLevel {
  const notMetParts: string[] = [];
  const notAssessed: string[] = [];
  for (const { address } of parts) {
    (!read || read(address) === 'notMet' ? notMetParts : notAssessed).push(address);
  }
  return { state, stops: { parts, notMet: notMetParts, notAssessed, unverified: none } };
}
