import type { CouncilView, Cycle, PlanView } from '@minhchung/contract';
import { addYears, formatVietnameseDate, parseVietnameseDate } from '@minhchung/domain';

/** A cycle of the school that the new one begins from. */
export interface EarlierCycle {
  readonly cycle: Cycle;
  readonly plan: PlanView;
  readonly council: CouncilView;
}

/** Whole years between the first school years of the two cycles. */
export function yearsBetween(earlier: Cycle, schoolYear: string): number {
  return Number(schoolYear.slice(0, 4)) - Number((earlier.schoolYears.at(-1) ?? schoolYear).slice(0, 4));
}

/** `2026-10` or `2026-10-31`, so many years later. */
export function movedDate<Value extends string | null>(value: Value, years: number): Value | string {
  if (value === null) return value;
  return value.length === 7 ? addYears(`${value}-01`, years).slice(0, 7) : addYears(value, years);
}

/** A phrase of time ("Từ 15/9/2026", "Tháng 9/2026", "năm học 2026-2027"), so many years later. */
export function movedPeriod(text: string, years: number): string {
  return movedDays(text, years, /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\b20\d\d\b/g);
}

/** Days and school years inside a sentence, so many years later; the year in a number such as 57/2026/TT-BGDĐT stays. */
export function movedSentence(text: string, years: number): string {
  return movedDays(
    text,
    years,
    /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\b20\d\d(?= ?[-–] ?20\d\d\b)|(?<=\b20\d\d ?[-–] ?)20\d\d\b/g,
  );
}

function movedDays(text: string, years: number, pattern: RegExp): string {
  return text.replaceAll(pattern, (found) => {
    if (found.length === 4) return String(Number(found) + years);
    const day = parseVietnameseDate(found);
    return day === null ? found : formatVietnameseDate(addYears(day, years), 'paper');
  });
}

/** Prose of last time for reading: school years move on, numbers and dates of papers become blanks. */
export function earlierProse({ plan }: PlanView, years: number) {
  const cleaned = (text: string) =>
    text
      .replaceAll(/\b20\d\d(?= ?[-–] ?20\d\d\b)|(?<=\b20\d\d ?[-–] ?)20\d\d\b/g, (year) => String(Number(year) + years))
      .replaceAll(/(?:số )?\d+\/(?:QĐ|KH|TB|CV|BC|TTr)-[\p{Lu}\d-]+/gu, 'số …')
      .replaceAll(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}/gu, '…');
  return {
    purpose: cleaned(plan.purpose),
    scope: cleaned(plan.scope),
    tool: cleaned(plan.tool),
    organisation: cleaned(plan.organisation),
  };
}

/** What the law itself says stays true; a decision or plan of the school is written anew and gets its own number. */
export function isLaw({ type, number }: { readonly type: string; readonly number: string }): boolean {
  return /^(hiến pháp|luật|bộ luật|nghị quyết|nghị định|thông tư)/iu.test(type.trim()) && number !== '';
}

/** A break that the school made up is decided each year and not moved by itself; the public ones are proposed anew. */
export function breaksToAskFor({ breaks }: Cycle, proposed: Cycle['breaks']): string[] {
  const isProposed = new Set(proposed.map(({ name }) => name));
  return breaks.map(({ name }) => name).filter((name) => !isProposed.has(name));
}
