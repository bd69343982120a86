import { daysInMonth } from '../calendar/iso-date.ts';

/** What a cycle says of itself: its state, and whether its rules are no longer in force. */
export type CycleStanding = { status: 'planned' | 'running' | 'closed' | 'cancelled'; isHistoric: boolean };

/**
 * Whether anything of a cycle is still owed: only while it is prepared or runs, and only under rules in force. A closed or
 * historic cycle is a record; what was not ticked off in it is nobody's debt (handbook, process §8).
 */
export function owesWork({ status, isHistoric }: CycleStanding): boolean {
  return !isHistoric && (status === 'planned' || status === 'running');
}

/**
 * "Quá hạn": owed, still open, and its last day lies before today. No state, it follows from the date (handbook, process
 * §8); every list, number, reminder and feed asks here. `due` and `today` are days, `2026-11-02`.
 */
export function isLate(
  { due, isOpen }: { due: string | null; isOpen: boolean },
  { cycle, today }: { cycle: CycleStanding; today: string },
): boolean {
  return isOpen && due !== null && due < today && owesWork(cycle);
}

/** The first day of a month `2026-11`, or the day itself. */
export function firstDayOfPeriod(period: string | null): string | null {
  return period !== null && period.length === 7 ? `${period}-01` : period;
}

/** The last day of a month `2026-11`, or the day itself. */
export function lastDayOfPeriod(period: string | null): string | null {
  if (period === null || period.length === 10) return period;
  const [year = 0, month = 1] = period.split('-').map(Number);
  return `${period}-${String(daysInMonth(year, month)).padStart(2, '0')}`;
}
