/** Which demand of a school-level rule a criterion answers. */
export type RuleDemand = 'all' | 'mandatory' | 'other' | 'floor';

/** A part without a verdict, or whose text in the law is not known. `criterion` is null for an extra condition. */
export type MissingPart = {
  code: 'notAssessed' | 'unverified';
  address: string;
  criterion: string | null;
  level: number;
};

/** Addresses of what stops something, by kind. */
export type StoppedAddresses = {
  notMet: readonly string[];
  notAssessed: readonly string[];
  unverified: readonly string[];
};

/** Neither list is copied when the other is empty. */
export function joinedAddresses(first: StoppedAddresses, second: StoppedAddresses): StoppedAddresses {
  return {
    notMet: joinedList(first.notMet, second.notMet),
    notAssessed: joinedList(first.notAssessed, second.notAssessed),
    unverified: joinedList(first.unverified, second.unverified),
  };
}

function joinedList(first: readonly string[], second: readonly string[]): readonly string[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : first.concat(second);
}

/** Parts that stop a level, each at the address where the governing verdict stands or is owed; also by kind. */
export type Stops = StoppedAddresses & { parts: readonly MissingPart[] };

/** Reasons are codes and addresses, never text. `level` is the school level that the reason speaks of. */
export type Reason =
  | CriterionReason
  | {
      code: 'requiredLevelHolds' | 'requiredLevelOpen' | 'requiredLevelFails';
      level: number;
      requiredLevel: number;
    }
  | {
      code: 'othersHold' | 'othersOpen' | 'othersFail';
      level: number;
      /** How many of the other criteria reach the level, and how many at most when the open ones are met. */
      count: number;
      possible: number;
      needed: number;
      of: number;
    }
  | {
      code: 'extraConditionHolds' | 'extraConditionOpen' | 'extraConditionFails';
      level: number;
      key: string;
      address: string;
    }
  | { code: 'levelWithoutText' | 'levelNotApplicable'; level: number; criterion: string; address: string };

/** Whether a criterion reaches `criterionLevel`, with the parts that stop it. */
export type CriterionReason = {
  code: 'criterionHolds' | 'criterionOpen' | 'criterionFails';
  level: number;
  criterion: string;
  criterionLevel: number;
  demand: RuleDemand;
  notMet: readonly string[];
  notAssessed: readonly string[];
  unverified: readonly string[];
};

const nothing: readonly string[] = [];

export function criterionReason(
  code: CriterionReason['code'],
  criterion: string,
  level: number,
  demand: RuleDemand,
): CriterionReason {
  return {
    code,
    level,
    criterion,
    criterionLevel: level,
    demand,
    notMet: nothing,
    notAssessed: nothing,
    unverified: nothing,
  };
}
