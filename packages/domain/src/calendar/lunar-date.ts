import { addDays, daysBetween } from './iso-date.ts';

/**
 * The solar date of a day of the Vietnamese lunar calendar (month 1–12, no leap month): Tết is day 1 of month 1. By the
 * astronomical rules of the calendar in time zone UTC+7, in the formulas that Hồ Ngọc Đức published; exact for school
 * years of our time (1900–2100).
 */
export function solarDateOfLunar(day: number, month: number, lunarYear: number): string {
  const from = monthEleven(month < 11 ? lunarYear - 1 : lunarYear);
  const to = monthEleven(month < 11 ? lunarYear : lunarYear + 1);
  const first = Math.floor(0.5 + (from - firstNewMoon) / monthLength);
  const ordinal = month < 11 ? month + 1 : month - 11;
  const hasLeap = to - from > 365;
  const offset = hasLeap && ordinal >= leapOffset(first) ? ordinal + 1 : ordinal;
  return addDays('1970-01-01', newMoonDay(first + offset) + day - 1 - julianDayOf1970);
}

/** First day of Tết Nguyên đán in that calendar year. */
export function tetOf(year: number): string {
  return solarDateOfLunar(1, 1, year);
}

const julianDayOf1970 = 2_440_588;
const firstNewMoon = 2_415_021.076998695;
const monthLength = 29.530588853;
const timeZone = 7 / 24;
const radian = Math.PI / 180;

/** Julian day on which lunar month 11 of a year begins: the month of the winter solstice. */
function monthEleven(year: number): number {
  const lastDay = daysBetween('1970-01-01', `${year}-12-31`) + julianDayOf1970;
  const count = Math.floor((lastDay - 2_415_021) / monthLength);
  const start = newMoonDay(count);
  return sunSector(start) >= 9 ? newMoonDay(count - 1) : start;
}

/** Position after month 11 of the month in which the sun enters no new sector. */
function leapOffset(first: number): number {
  let offset = 1;
  let sector = sunSector(newMoonDay(first + offset));
  for (;;) {
    const last = sector;
    offset += 1;
    sector = sunSector(newMoonDay(first + offset));
    if (sector === last || offset >= 14) return offset - 1;
  }
}

/** Julian day of the `count`-th new moon since 01/01/1900. */
function newMoonDay(count: number): number {
  const t = count / 1236.85;
  const sun = 359.2242 + 29.10535608 * count - 0.0000333 * t ** 2 - 0.00000347 * t ** 3;
  const moon = 306.0253 + 385.81691806 * count + 0.0107306 * t ** 2 + 0.00001236 * t ** 3;
  const node = 21.2964 + 390.67050646 * count - 0.0016528 * t ** 2 - 0.00000239 * t ** 3;
  const sine = (degrees: number) => Math.sin(degrees * radian);
  const mean =
    2_415_020.75933 +
    29.53058868 * count +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t ** 2);
  const correction =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * node) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * node + sun) -
    0.0004 * sine(2 * node - sun) -
    0.0006 * sine(2 * node + moon) +
    0.001 * sine(2 * node - moon) +
    0.0005 * sine(2 * moon + sun);
  const clockDrift = -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
  return Math.floor(mean + correction - clockDrift + 0.5 + timeZone);
}

/** Which twelfth of its yearly way the sun is in at the beginning of that day: 0 after the spring equinox. */
function sunSector(julianDay: number): number {
  const t = (julianDay - 2_451_545.5 - timeZone) / 36_525;
  const anomaly = (357.5291 + 35_999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3) * radian;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = 280.46645 + 36_000.76983 * t + 0.0003032 * t ** 2 + centre;
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}
