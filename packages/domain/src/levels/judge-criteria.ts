import type {
  CompiledCriterion,
  CompiledFramework,
  CompiledGroup,
  CompiledLevel,
  CriterionConclusion,
} from './compile-framework.ts';
import { leftOut, met, notMet, open, type PartState, stateOfVerdict, worst } from './part-state.ts';
import { joinedAddresses, type MissingPart, type StoppedAddresses, type Stops } from './reasons.ts';
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
  /** What stops each level or one below it. */
  stopsThrough: StoppedAddresses[];
  /** Per criterion: the level met, and the highest that could be when everything open were met. */
  criteria: CriterionConclusion[];
};

export function judgeCriteria(compiled: CompiledFramework, verdicts: Verdicts): Judgement {
  const read = verdictReader(verdicts);
  const { length } = compiled.criteria;
  const judgement: Judgement = {
    compiled,
    read,
    own: new Array(length * compiled.levelCount),
    reach: new Array(length * compiled.levelCount),
    stops: new Array(length * compiled.levelCount),
    stopsThrough: new Array(length * compiled.levelCount),
    criteria: [],
  };
  for (const criterion of compiled.criteria) judgeCriterion(criterion, judgement);
  return judgement;
}

function judgeCriterion(criterion: CompiledCriterion, judgement: Judgement): void {
  let reach: PartState = leftOut;
  let through: StoppedAddresses = noStops;
  let lower = 0;
  let upper = 0;
  let at = criterion.index * judgement.compiled.levelCount;
  for (const level of criterion.levels) {
    const { state, stops } = judgeLevel(level, judgement.read);
    reach = worst(reach, state);
    through = joined(through, stops, level);
    judgement.own[at] = state;
    judgement.reach[at] = reach;
    judgement.stops[at] = stops;
    judgement.stopsThrough[at] = through;
    at += 1;
    if (reach <= met && state === met) lower = level.level;
    if (reach <= open && state !== leftOut) upper = level.level;
  }
  const conclusion = criterion.conclusions[lower]?.[upper];
  if (conclusion) judgement.criteria.push(conclusion);
}

/** Nothing is copied where only one level is stopped, or where no level so far has any verdict. */
function joined(below: StoppedAddresses, own: Stops, level: CompiledLevel): StoppedAddresses {
  if (own === noStops) return below;
  if (below === noStops) return own;
  if (own === level.allOpen && below === level.allOpenBelow) return level.allOpenThrough;
  return joinedAddresses(below, own);
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

/** What stops the criterion at a level or below it; nothing at level 0. */
export function stopsUpTo(
  { compiled, stopsThrough }: Judgement,
  criterion: CompiledCriterion,
  level: number,
): StoppedAddresses {
  return level === 0 ? noStops : (stopsThrough[criterion.index * compiled.levelCount + level - 1] ?? noStops);
}

type Reader = (address: string) => Verdict;
/** The parts that stop one level, while they are being found. */
type Gathered = { parts: MissingPart[]; notMet: string[]; notAssessed: string[]; unverified: readonly string[] };
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
  if (whole === notMet) return { state: notMet, stops: level.stoppedAsWhole };
  const gathered: Gathered = { parts: [], notMet: [], notAssessed: [], unverified: none };
  let state: PartState = leftOut;
  for (const group of level.groups) state = worst(state, judgeGroup(group, read, gathered));
  if (state === met) return levelMet;
  if (state === leftOut) return levelLeftOut;
  const isAllOpen = gathered.notAssessed.length === level.allOpen.parts.length;
  return { state, stops: isAllOpen ? level.allOpen : gathered };
}

function judgeGroup({ missing, items }: CompiledGroup, read: Reader, gathered: Gathered): PartState {
  if (missing) {
    const whole = stateOfVerdict(read(missing.address));
    if (whole === notMet) gather(missing, whole, gathered);
    if (whole !== open) return whole;
  }
  let state: PartState = leftOut;
  for (const item of items) {
    const own = stateOfVerdict(read(item.address));
    if (own > met) gather(item, own, gathered);
    if (own > state) state = own;
  }
  return state;
}

function gather(part: MissingPart, state: PartState, { parts, notMet: failed, notAssessed }: Gathered): void {
  parts.push(part);
  (state === notMet ? failed : notAssessed).push(part.address);
}
