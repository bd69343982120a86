import {
  type DateOrMonth,
  gapInMonths,
  recognitionValidUntil,
  renewalAlerts,
  upgradeEarliest,
} from '../calendar/deadlines.ts';
import { daysInMonth } from '../calendar/iso-date.ts';

export type RecognitionKind = 'nationalStandard' | 'accreditation';

/** What is known of one recognition: months where the paper gives no day. */
export interface RecognitionFact {
  readonly kind: RecognitionKind;
  readonly level: number;
  readonly decidedOn: DateOrMonth;
  /** The end that is printed on the paper, if one is. */
  readonly printedUntil: DateOrMonth | null;
  readonly revokedOn: string | null;
  /** Who held it, when it was a predecessor; empty for the school itself. */
  readonly heldBy: string;
  /** What it is worth for the school after a merger, split or change of name; nothing to decide for its own. */
  readonly effect: RecognitionEffect;
}

/** Left to a decision of the authority (process.md §11): until it is there the dates go on being watched. */
export type RecognitionEffect = 'toBeDecided' | 'kept' | 'ended';

export interface TargetFact {
  readonly kind: string;
  readonly dueMonth: DateOrMonth | null;
}

/** The numbers of the rules that recognitions go by; from the framework in force. */
export interface RecognitionNumbers {
  readonly validYears: number;
  readonly upgradeAfterYears: number | null;
}

/** "Còn hiệu lực", "Sắp hết hạn", "Hết hiệu lực", renewed by a later one, "Bị thu hồi", ended with its holder. */
export type RecognitionState = 'valid' | 'expiring' | 'expired' | 'renewed' | 'revoked' | 'ended';

export interface RenewalStep {
  readonly monthsBefore: number;
  readonly on: DateOrMonth;
  readonly isReached: boolean;
}

export interface RecognitionDates {
  readonly validUntil: DateOrMonth;
  readonly isPrintedEnd: boolean;
  readonly state: RecognitionState;
  readonly followedBy: { readonly by: 'recognition' | 'target'; readonly on: DateOrMonth } | null;
  /** Months between the end and what follows; null when nothing follows. */
  readonly gapMonths: number | null;
  /** Warnings 12, 8 and 5 months before the end (D05); none for what is over. */
  readonly steps: readonly RenewalStep[];
  /** D06; null at the highest degree, or where the rules name no time. */
  readonly upgradeFrom: DateOrMonth | null;
}

const MONTHS_BEFORE = [12, 8, 5] as const;
/** Degree 2 of the national standard and level 4 of an accreditation are the highest (process.md §2). */
const HIGHEST: Readonly<Record<RecognitionKind, number>> = { nationalStandard: 2, accreditation: 4 };

/**
 * What follows from the dates of a school's recognitions on `today` (`yyyy-mm-dd`): the end of each, its state, the gap to
 * the next recognition of its kind or else to the next target, warnings and the earliest upgrade (D03–D06, process.md §8).
 * The answer stands in the order of `facts`, with each fact.
 */
export function recognitionHistory<Fact extends RecognitionFact>(
  facts: readonly Fact[],
  targets: readonly TargetFact[],
  { today, numbers }: { readonly today: string; readonly numbers: RecognitionNumbers },
): readonly (RecognitionDates & { readonly fact: Fact })[] {
  return facts.map((fact) => {
    const end = endOf(fact, numbers.validYears);
    const next = nextOf(fact, facts);
    const followedBy = followerOf(fact, end.validUntil, next, targets);
    const state = stateOf(fact, end.validUntil, next, today);
    const isRunning = state === 'valid' || state === 'expiring';
    return {
      fact,
      ...end,
      state,
      followedBy,
      gapMonths:
        followedBy && state !== 'revoked' && state !== 'ended'
          ? gapInMonths(monthOf(end.validUntil), monthOf(followedBy.on))
          : null,
      steps: isRunning ? stepsOf(end.validUntil, today) : [],
      upgradeFrom:
        isRunning && numbers.upgradeAfterYears !== null && fact.level < HIGHEST[fact.kind]
          ? upgradeEarliest(fact.decidedOn, numbers.upgradeAfterYears)
          : null,
    };
  });
}

function endOf(fact: RecognitionFact, validYears: number): { validUntil: DateOrMonth; isPrintedEnd: boolean } {
  const printed = fact.printedUntil === null ? {} : { printedUntil: fact.printedUntil };
  const validUntil = recognitionValidUntil({ signedOn: fact.decidedOn, validYears, ...printed });
  return { validUntil, isPrintedEnd: validUntil === fact.printedUntil };
}

/** The first later decision of the same kind: of the same holder, or of the school itself. One predecessor renews no other. */
function nextOf<Fact extends RecognitionFact>(fact: Fact, facts: readonly Fact[]): Fact | undefined {
  return facts
    .filter(
      (other) =>
        other.kind === fact.kind &&
        (other.heldBy === fact.heldBy || other.heldBy === '') &&
        lastDayOf(other.decidedOn) > lastDayOf(fact.decidedOn),
    )
    .toSorted((left, right) => (lastDayOf(left.decidedOn) < lastDayOf(right.decidedOn) ? -1 : 1))[0];
}

function followerOf(
  fact: RecognitionFact,
  validUntil: DateOrMonth,
  next: RecognitionFact | undefined,
  targets: readonly TargetFact[],
): RecognitionDates['followedBy'] {
  if (next) return { by: 'recognition', on: next.decidedOn };
  // Of the targets that fall after the end, the first decides how long the school stands without.
  const due = targets
    .flatMap((target) => (target.kind === fact.kind && target.dueMonth !== null ? [target.dueMonth] : []))
    .filter((month) => monthOf(month) > monthOf(validUntil))
    .toSorted()[0];
  return due === undefined ? null : { by: 'target', on: due };
}

function stateOf(
  fact: RecognitionFact,
  validUntil: DateOrMonth,
  next: RecognitionFact | undefined,
  today: string,
): RecognitionState {
  if (fact.revokedOn !== null && fact.revokedOn <= today) return 'revoked';
  if (fact.heldBy !== '' && fact.effect === 'ended') return 'ended';
  const isRenewedInTime =
    next !== undefined && firstDayOf(next.decidedOn) <= today && monthOf(next.decidedOn) <= monthOf(validUntil);
  if (isRenewedInTime) return 'renewed';
  if (lastDayOf(validUntil) < today) return 'expired';
  const firstWarning = renewalAlerts(validUntil, MONTHS_BEFORE)[0];
  return firstWarning !== undefined && firstDayOf(firstWarning) <= today ? 'expiring' : 'valid';
}

function stepsOf(validUntil: DateOrMonth, today: string): RenewalStep[] {
  return renewalAlerts(validUntil, MONTHS_BEFORE).map((on, at) => ({
    monthsBefore: MONTHS_BEFORE[at] ?? 0,
    on,
    isReached: firstDayOf(on) <= today,
  }));
}

function monthOf(date: DateOrMonth): string {
  return date.slice(0, 7);
}

function firstDayOf(date: DateOrMonth): string {
  return date.length === 7 ? `${date}-01` : date;
}

/** A month counts as its last day. */
function lastDayOf(date: DateOrMonth): string {
  if (date.length !== 7) return date;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return `${date}-${String(daysInMonth(year, month)).padStart(2, '0')}`;
}
