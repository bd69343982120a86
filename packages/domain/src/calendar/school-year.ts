import { normaliseText } from '../text/fold.ts';
import { readIsoDate } from './iso-date.ts';

/** A school year as `2026-2027`. */
export type SchoolYear = string;

/** Reads "2026-2027", "2026 – 2027", "năm học 2026/2027"; null when the years are not consecutive. */
export function parseSchoolYear(text: string): SchoolYear | null {
  const match = /^(?:năm học )?(\d{4}) ?[-–—/] ?(\d{4})$/u.exec(normaliseText(text).toLowerCase());
  return match && Number(match[2]) === Number(match[1]) + 1 ? `${match[1]}-${match[2]}` : null;
}

/** The school year that a date belongs to for filing: September to August. */
export function schoolYearOf(date: string): SchoolYear {
  const { year, month } = readIsoDate(date);
  return schoolYearFrom(month >= 9 ? year : year - 1);
}

/** The school year that begins in this calendar year. */
export function schoolYearFrom(firstYear: number): SchoolYear {
  return `${firstYear}-${firstYear + 1}`;
}

/** Calendar year in which a school year begins. Refuses (RangeError) what is no school year. */
export function firstYearOf(schoolYear: SchoolYear): number {
  const match = /^(\d{4})-(\d{4})$/.exec(schoolYear);
  if (!match || Number(match[2]) !== Number(match[1]) + 1) throw new RangeError(`not a school year: ${schoolYear}`);
  return Number(match[1]);
}

/** The first day that counts to a school year. */
export function firstDayOfSchoolYear(schoolYear: SchoolYear): string {
  return `${firstYearOf(schoolYear)}-09-01`;
}

/** The school year `steps` later; negative is earlier. */
export function shiftSchoolYear(schoolYear: SchoolYear, steps: number): SchoolYear {
  return schoolYearFrom(firstYearOf(schoolYear) + steps);
}

/** `count` consecutive school years that end with this one, earliest first: the years of data of a report. */
export function schoolYearsUpTo(schoolYear: SchoolYear, count: number): SchoolYear[] {
  return Array.from({ length: count }, (_, at) => shiftSchoolYear(schoolYear, at - count + 1));
}
