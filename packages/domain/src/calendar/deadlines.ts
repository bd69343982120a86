import { addDays, addMonths, daysBetween } from './iso-date.ts';
import { firstYearOf, type SchoolYear } from './school-year.ts';
import { isIsoMonth, monthsBetween } from './vietnamese-date.ts';

/** A date `2026-09-07`, or a month `2018-11` where a paper names no day. */
export type DateOrMonth = string;

/** Day of June before which the yearly report is approved (TT 57/2026, Điều 9 khoản 3 điểm d: trước ngày 15/6). */
export type ReportDeadlineRule = { month: number; day: number; inclusive: boolean };

export const reportDeadlineRule: ReportDeadlineRule = { month: 6, day: 15, inclusive: false };

/** D01: the last day on which the report of a school year may be approved. */
export function lastDayForReport(schoolYear: SchoolYear, rule: ReportDeadlineRule = reportDeadlineRule): string {
  const month = String(rule.month).padStart(2, '0');
  const limit = `${firstYearOf(schoolYear) + 1}-${month}-${String(rule.day).padStart(2, '0')}`;
  return rule.inclusive ? limit : addDays(limit, -1);
}

/** Days around the end of a term or year in which a review counts for it. */
export type ReviewWindow = { daysBefore: number; daysAfter: number };

export type ReviewState = { from: string; to: string; held: boolean };

/**
 * D02: the improvement plan is reviewed at least twice, once around the end of term I and once around the end of the
 * year (TT 57/2026, Điều 10). The windows are our proposal, hence a setting.
 */
export function improvementReviews(
  ends: { termOne: string; year: string },
  reviewedOn: readonly string[],
  window: ReviewWindow = { daysBefore: 14, daysAfter: 30 },
): { termOne: ReviewState; year: ReviewState; enough: boolean } {
  const around = (end: string): ReviewState => {
    const from = addDays(end, -window.daysBefore);
    const to = addDays(end, window.daysAfter);
    return { from, to, held: reviewedOn.some((day) => day >= from && day <= to) };
  };
  const termOne = around(ends.termOne);
  const year = around(ends.year);
  return { termOne, year, enough: termOne.held && year.held && new Set(reviewedOn).size >= 2 };
}

/** From this day a certificate runs from its signature; older ones until the date printed on them (TT 57/2026, Điều 27.2). */
export const printedDateWinsBefore = '2026-07-07';

/**
 * D03: the last day of a recognition: signature + years − 1 day, or the printed date on an older paper. A recognition
 * known only by month lasts to that month, years later (`2018-11` + 5 years = `2023-11`).
 */
export function recognitionValidUntil(recognition: {
  signedOn: DateOrMonth;
  validYears: number;
  printedUntil?: DateOrMonth;
  printedDateWinsBefore?: string;
}): DateOrMonth {
  const { signedOn, validYears, printedUntil } = recognition;
  const isOlder = signedOn < (recognition.printedDateWinsBefore ?? printedDateWinsBefore);
  if (printedUntil !== undefined && isOlder) return printedUntil;
  const shifted = shiftMonths(signedOn, validYears * 12);
  return isIsoMonth(shifted) ? shifted : addDays(shifted, -1);
}

/** D04: the school registers again so many months before the end of validity (TT 17/2018, Điều 38: at least 5). */
export function registerAgainBy(validUntil: DateOrMonth, renewBeforeMonths: number): DateOrMonth {
  return shiftMonths(validUntil, -renewBeforeMonths);
}

/** D05: days of warning before the end of validity, earliest first. */
export function renewalAlerts(validUntil: DateOrMonth, monthsBefore: readonly number[] = [12, 8, 5]): DateOrMonth[] {
  return [...monthsBefore].sort((a, b) => b - a).map((months) => shiftMonths(validUntil, -months));
}

/** D06: earliest date of a request for the higher degree (TT 57/2026, Điều 19.4: after 2 years). */
export function upgradeEarliest(recognisedOn: DateOrMonth, upgradeAfterYears: number): DateOrMonth {
  return shiftMonths(recognisedOn, upgradeAfterYears * 12);
}

/** Months without valid recognition when it is renewed at `renewedOn`; 0 when there is no gap. */
export function gapInMonths(validUntil: DateOrMonth, renewedOn: DateOrMonth): number {
  return Math.max(0, monthsBetween(validUntil, renewedOn));
}

/** Days left until a date; negative when it has passed. `today` comes from the caller, who has the clock. */
export function daysLeft(today: string, until: string): number {
  return daysBetween(today, until);
}

function shiftMonths(date: DateOrMonth, months: number): DateOrMonth {
  return isIsoMonth(date) ? addMonths(`${date}-01`, months).slice(0, 7) : addMonths(date, months);
}
