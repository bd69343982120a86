import type { Cycle, NewCycleDraft, PlanTemplate } from '@minhchung/contract';
import {
  addDays,
  type Framework,
  lastDayForReport,
  mondayOf,
  proposeSchoolCalendar,
  type SchoolYear,
  schoolYearFrom,
  tetName,
} from '@minhchung/domain';
import { fitsLevels } from '../../cycles/index.ts';

/** The set of standards in force on that day for these levels, in its newest version. */
export function frameworkOn(
  frameworks: readonly Framework[],
  date: string,
  levels: readonly string[],
): Framework | undefined {
  return frameworks
    .filter(({ legalBasis: { effectiveFrom, effectiveTo } }) => effectiveFrom <= date && date <= (effectiveTo ?? date))
    .filter((framework) => fitsLevels(framework, levels))
    .toSorted((a, b) => exactness(b, levels) - exactness(a, levels) || b.version - a.version)[0];
}

// Where a set for exactly this kind of school and one for schools of several levels are both in force, the first counts.
function exactness({ schoolTypes }: Framework, levels: readonly string[]): number {
  const types: readonly string[] = schoolTypes;
  return levels.filter((level) => types.includes(level)).length;
}

/** Whether plans under it are the yearly ones of the circular of 2026. */
export function isYearly(framework: Framework): boolean {
  return framework.evidenceCode.style === 'mc';
}

export function planFormOf(framework: Framework, template: PlanTemplate | null): NewCycleDraft['planForm'] {
  if (isYearly(framework)) return 'F05B';
  return template === 't16' ? 'F05' : 'F05S';
}

export function usualTemplate(framework: Framework): PlanTemplate {
  return isYearly(framework) ? 'year' : 't35';
}

/** The school year that is planned on a day: once its report is due (mid-June), the next one is. */
export function plannedSchoolYear(date: string): SchoolYear {
  const year = Number(date.slice(0, 4));
  const running = schoolYearFrom(year - 1);
  return date <= lastDayForReport(running) ? running : schoolYearFrom(year);
}

/** The public holidays of the year, with Tết as a person gave it. A stretch backwards is left aside. */
export function proposedBreaks(
  schoolYear: SchoolYear,
  tet: { readonly from: string; readonly to: string } | null,
): Cycle['breaks'] {
  const { breaks } = proposeSchoolCalendar(schoolYear);
  if (tet === null || tet.to < tet.from) return [...breaks];
  return breaks.map((one) => (one.name === tetName ? { ...one, ...tet } : one));
}

/**
 * Monday of week 1. The yearly form counts from the first Monday after the opening day (5 September); the longer forms
 * begin when they are made, where the year has already begun.
 */
export function proposedWeekOne(schoolYear: SchoolYear, template: PlanTemplate | null, date: string): string {
  const opening = mondayOnOrAfter(`${schoolYear.slice(0, 4)}-09-05`);
  return template !== 'year' && date > addDays(opening, 13) ? mondayOnOrAfter(date) : opening;
}

function mondayOnOrAfter(date: string): string {
  return mondayOf(addDays(date, 6));
}

/** Day from which work can be planned; null when the day lies outside the school year. */
export function startsOn(schoolYear: SchoolYear, date: string): string | null {
  return date >= `${schoolYear.slice(0, 4)}-08-15` && date <= lastDayForReport(schoolYear) ? date : null;
}

/** Week one of the earlier cycle, so many years later, on a Monday. */
export function movedWeekOne({ weekOne }: Pick<Cycle, 'weekOne'>, moved: (date: string) => string): string | null {
  return weekOne === null ? null : mondayOf(addDays(moved(weekOne), 3));
}
