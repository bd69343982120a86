import type {
  CouncilView,
  Cycle,
  InvestmentLetterView,
  OutgoingPaper,
  PaperKind,
  Person,
  PlanView,
  SchoolProfile,
  WordedPaper,
} from '@minhchung/contract';
import type { LetterheadLines, InvestmentLetter as LetterPaper, PaperHead, PaperWording } from '@minhchung/docgen';
import { datesOfWeek, type Framework, type SchoolWeeks } from '@minhchung/domain';
import { letterheadOn } from '../schools/index.ts';
import type { StoredWording } from './wording/wording.repository.ts';
import { letterheadLinesOn, paperWordingOn } from './wording/wording.rules.ts';

/** Everything that a paper of one cycle is made from, as one moment saw it. */
export interface PaperSource {
  readonly cycle: Cycle;
  readonly framework: Framework;
  readonly plan: PlanView;
  readonly council: CouncilView;
  /** The one whose decision counts on the day of the plan; as `council` when one was asked for. */
  readonly planCouncil: CouncilView;
  /** The roster with posts by date: where a list left a post open, and who is principal or accountant. */
  readonly people: readonly Person[];
  readonly schoolName: string;
  readonly profiles: readonly SchoolProfile[];
  readonly wordings: readonly Pick<StoredWording, 'paper' | 'place' | 'validFrom' | 'text'>[];
  /** The letter that was asked for, or the newest; null when the cycle has none. */
  readonly letter: InvestmentLetterView | null;
  /** What that letter said when it was sent; null for a draft. */
  readonly sentLetter: LetterPaper | null;
  /** Line of the outgoing register with number and day of the first meeting's minutes. */
  readonly minutes: OutgoingPaper | null;
  /** Week of the week sheet; null: the current one. */
  readonly week: number | null;
  /** Day whose wording is wanted instead of the paper's own. */
  readonly wordingOn: string | null;
  readonly today: string;
  /** False for a paper that came from outside: it stays as it came, posts that it left open too. */
  readonly fillsPosts: boolean;
}

interface Letterhead {
  readonly governingBody: string;
  readonly name: string;
  readonly place: string;
  readonly notationCode: string;
}

/** The day that a paper bears; null when it has none yet. */
export function paperDay(kind: PaperKind, { plan, council, letter, minutes }: PaperSource): string | null {
  switch (kind) {
    case 'councilDecision':
    case 'councilSheet':
      return council.council.decisionDate;
    case 'investmentLetter':
      return letter?.letter.issuedOn ?? null;
    case 'firstMeetingMinutes':
      return minutes?.issuedOn ?? null;
    case 'weekSheet':
      return null;
    default:
      return plan.plan.issuedOn;
  }
}

/** The letterhead in force on the day of the paper. One without a day goes with its plan, a letter with today. */
export function letterheadOf(kind: PaperKind, source: PaperSource): Letterhead {
  const isOfToday = kind === 'investmentLetter' || kind === 'weekSheet';
  const day = paperDay(kind, source) ?? (isOfToday ? null : source.plan.plan.issuedOn) ?? source.today;
  return (
    letterheadOn(source.profiles, day) ?? { governingBody: '', name: source.schoolName, place: '', notationCode: '' }
  );
}

/** The school's own wording of that day; an undated draft has today's. */
export function wordingOf(
  kind: PaperKind,
  source: PaperSource,
  paper: Exclude<WordedPaper, 'letterhead'> = kind,
): PaperWording {
  return paperWordingOn(source.wordings, paper, wordingDay(kind, source));
}

export function letterheadLinesOf(kind: PaperKind, source: PaperSource): LetterheadLines {
  return letterheadLinesOn(source.wordings, wordingDay(kind, source));
}

function wordingDay(kind: PaperKind, source: PaperSource): string {
  return source.wordingOn ?? paperDay(kind, source) ?? source.today;
}

/** Head of a paper that is not the plan itself; number and notation as given. */
export function headOf(
  kind: PaperKind,
  source: PaperSource,
  own: Pick<PaperHead, 'number' | 'notation' | 'date'>,
): PaperHead {
  const letterhead = letterheadOf(kind, source);
  const { plan } = source.plan;
  return {
    governingBody: filled(letterhead.governingBody) ?? filled(plan.governingBody),
    schoolName: letterhead.name,
    place: filled(letterhead.place) ?? filled(plan.place),
    lines: letterheadLinesOf(kind, source),
    ...own,
  };
}

export function filled(value: string): string | null {
  return value.trim() === '' ? null : value;
}

export function notation(type: string, notationCode: string): string | null {
  return notationCode === '' ? null : `${type}-${notationCode}`;
}

/** Number of the decision with its notation, as other papers cite it: "38/QĐ-THSN". */
export function withNotation(number: string | null, source: PaperSource): string | null {
  const notationText = notation('QĐ', letterheadOf('councilDecision', source).notationCode);
  if (number === null || number.includes('/') || notationText === null) return number;
  return `${number.padStart(2, '0')}/${notationText}`;
}

export function calendarOf({ weekOne, weekMode, breaks }: Cycle): SchoolWeeks | null {
  return weekOne ? { weekOneOn: weekOne, mode: weekMode, breaks } : null;
}

/** Monday of a week; null without a date of week one. */
export function mondayOfWeek(cycle: Cycle, week: number): string | null {
  const calendar = calendarOf(cycle);
  return calendar ? datesOfWeek(calendar, week).from : null;
}
