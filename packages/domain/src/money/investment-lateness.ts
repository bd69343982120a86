/** An investment that the school asks for: by when it is needed, and how far the authority is (process.md §8). */
export interface InvestmentTimes {
  readonly status: 'proposed' | 'sent' | 'approved' | 'refused' | 'inProgress' | 'completed';
  /** `2028-2029` */
  readonly schoolYear: string | null;
  /** `2028-09` or a day. */
  readonly dueMonth: string | null;
}

export type InvestmentLateness = 'late' | 'soon' | 'undated' | null;

/** Asked for less than this many months before it is needed and still not sent: warned early. */
const MONTHS_OF_NOTICE = 12;

/**
 * Whether something asked for is late on `today` (`yyyy-mm-dd`): `late` when its time has passed and it is not built,
 * `soon` when it is needed within a year and the authority has not been asked yet, `undated` when nothing says by when.
 * What is built or refused is never late. A school year ends on 31 August (our proposal, as for the yearly calendar).
 */
export function investmentLateness(investment: InvestmentTimes, today: string): InvestmentLateness {
  if (investment.status === 'completed' || investment.status === 'refused') return null;
  const due = dueOf(investment);
  if (due === null) return 'undated';
  if (due < today.slice(0, due.length)) return 'late';
  return investment.status === 'proposed' && monthsUntil(today, due) < MONTHS_OF_NOTICE ? 'soon' : null;
}

function dueOf({ dueMonth, schoolYear }: InvestmentTimes): string | null {
  if (dueMonth !== null) return dueMonth;
  const last = schoolYear?.slice(5);
  return last ? `${last}-08` : null;
}

function monthsUntil(today: string, due: string): number {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(due) - months(today);
}
