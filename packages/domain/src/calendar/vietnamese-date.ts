import { normaliseText } from '../text/fold.ts';
import { isRealDay, readIsoDate, writeIsoDate } from './iso-date.ts';

/** Month of a year as `2018-11`. */
export type IsoMonth = string;

/**
 * `long` "ngày 07 tháng 9 năm 2026" and `paper` "07/9/2026" follow the rule of administrative papers (Nghị định
 * 30/2020/NĐ-CP): a day below 10 and months 1 and 2 get a leading zero, the other months none. `numeric` "07/09/2026"
 * is for screens.
 */
export type VietnameseDateStyle = 'numeric' | 'paper' | 'long';

export function formatVietnameseDate(date: string, style: VietnameseDateStyle = 'numeric'): string {
  const { year, month, day } = readIsoDate(date);
  const dayText = String(day).padStart(2, '0');
  const monthText = style === 'numeric' ? String(month).padStart(2, '0') : paperMonth(month);
  return style === 'long' ? `ngày ${dayText} tháng ${monthText} năm ${year}` : `${dayText}/${monthText}/${year}`;
}

/** "11/2018" on screens; `long` "tháng 11 năm 2018". */
export function formatVietnameseMonth(month: IsoMonth, style: 'numeric' | 'long' = 'numeric'): string {
  const [year, number] = readMonth(month);
  return style === 'long' ? `tháng ${paperMonth(number)} năm ${year}` : `${String(number).padStart(2, '0')}/${year}`;
}

/**
 * Reads a whole text that is one date: `07/09/2026`, `7-9-2026`, `7.9.2026`, `ngày 10 tháng 9 năm 2021`, with or without
 * "ngày". Day before month always. Gives the ISO date, or null for anything else, 31/02 included.
 */
export function parseVietnameseDate(text: string): string | null {
  const plain = normaliseText(text).toLowerCase();
  const match =
    /^(?:ngày )?(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/u.exec(plain) ??
    /^(?:ngày )?(\d{1,2})( )tháng (\d{1,2}),? năm (\d{4})$/u.exec(plain);
  if (!match) return null;
  const day = { day: Number(match[1]), month: Number(match[3]), year: Number(match[4]) };
  return isRealDay(day) ? writeIsoDate(day) : null;
}

/** Reads `11/2018`, `tháng 11/2018`, `tháng 11 năm 2018`; gives `2018-11` or null. */
export function parseVietnameseMonth(text: string): IsoMonth | null {
  const match = /^(?:tháng )?(\d{1,2})(?: ?[/.-] ?|,? năm )(\d{4})$/u.exec(normaliseText(text).toLowerCase());
  const month = Number(match?.[1]);
  const year = Number(match?.[2]);
  return match && month >= 1 && month <= 12
    ? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
    : null;
}

export function isIsoMonth(value: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value);
}

/** Whole months from one month to another, days left out: 2023-11 to 2025-10 is 23. Dates count as their month. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth] = readMonth(from.slice(0, 7));
  const [toYear, toMonth] = readMonth(to.slice(0, 7));
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

function readMonth(month: string): [year: number, month: number] {
  if (!isIsoMonth(month)) throw new RangeError(`not a month: ${month}`);
  return [Number(month.slice(0, 4)), Number(month.slice(5))];
}

function paperMonth(month: number): string {
  return month <= 2 ? String(month).padStart(2, '0') : String(month);
}
