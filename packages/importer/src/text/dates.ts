import { fold } from './fold.ts';

const LONG = /(?:ngay\s+)?(\d{1,2})\s+thang\s+(\d{1,2})(?:\s+nam\s+|\s*[/-]\s*)(\d{4})/;
const SHORT = /(?:ngay\s+)?(\d{1,2})(?:\s?\/\s?(\d{1,2})\s?\/\s?|\.(\d{1,2})\.|-(\d{1,2})-)((?:19|20)\d{2})/;

interface FoundDate {
  iso: string;
  text: string;
  from: number;
  to: number;
}

function iso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** First full date in the text ("ngày 10 tháng 9 năm 2021", "17/8/2021"); impossible dates are not dates. */
export function findDate(text: string): FoundDate | null {
  if (!/\d/.test(text)) return null;
  const folded = fold(text);
  let best: FoundDate | null = null;
  for (const pattern of [LONG, SHORT]) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const value = iso(
      Number(match[5] ?? match[3]),
      Number(pattern === SHORT ? (match[2] ?? match[3] ?? match[4]) : match[2]),
      Number(match[1]),
    );
    if (value === null || (best && best.from <= match.index)) continue;
    const to = match.index + match[0].length;
    best = { iso: value, text: text.slice(match.index, to), from: match.index, to };
  }
  return best;
}

interface DateRange {
  from: string;
  to: string;
}

/** "25/9 - 01/10/2023", "từ ngày 25/9/2023 đến ngày 24/3/2024": a missing first year follows from the second. */
export function findDateRange(text: string): DateRange | null {
  if (!/\d/.test(text)) return null;
  const folded = fold(text).replace(/ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})(?:\s+nam\s+(\d{4}))?/g, (_m, d, m, y) =>
    y ? `${d}/${m}/${y}` : `${d}/${m}`,
  );
  const match =
    /(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?\s*(?:-|–|—|->|den(?:\s+het)?(?:\s+ngay)?)\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})/.exec(
      folded,
    );
  if (!match) return null;
  const [d1, m1, y1, d2, m2, y2] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (d1 == null || m1 == null || d2 == null || m2 == null || y2 == null) return null;
  const year1 = y1 ?? (m1 > m2 ? y2 - 1 : y2);
  const from = iso(year1, m1, d1);
  const to = iso(y2, m2, d2);
  return from && to ? { from, to } : null;
}

interface Period {
  from: string | null;
  to: string | null;
}

const month = (year: number, m: number): string | null =>
  m >= 1 && m <= 12 ? `${year}-${String(m).padStart(2, '0')}` : null;

/**
 * Months of "Tháng 8/2021", "Tháng 1-5/2022", "Tháng 10/2023 - 01/2024", "từ tháng 9 đến tháng 11 năm 2023"; a single
 * full date is a time limit: `{ from: null, to: date }`; a range of dates keeps both days.
 */
export function findPeriod(text: string): Period | null {
  if (!/\d/.test(text)) return null;
  const range = findDateRange(text);
  if (range) return range;
  const date = findDate(text);
  if (date) return { from: null, to: date.iso };
  const folded = fold(text)
    .replace(/\s+nam\s+(?=\d{4})/g, '/')
    .replace(/\bthang\s*/g, ' ');
  const found =
    /(\d{1,2})\s*(?:[/.]\s*(\d{4}))?\s*(?:-|–|—|,|va|den|tới|toi)\s*(?:het\s+)?(\d{1,2})\s*[/.]\s*(\d{4})/.exec(folded);
  if (found) {
    const endYear = Number(found[4]);
    const [m1, m2] = [Number(found[1]), Number(found[3])];
    const startYear = found[2] ? Number(found[2]) : m1 > m2 ? endYear - 1 : endYear;
    return { from: month(startYear, m1), to: month(endYear, m2) };
  }
  const single = /(?:^|[^\d/])(\d{1,2})\s*[/.]\s*(\d{4})/.exec(folded);
  if (!single) return null;
  const value = month(Number(single[2]), Number(single[1]));
  return value ? { from: value, to: value } : null;
}

/** First and last day of the months that a text names ("Tháng 9/2026", "Tháng 11/2026 - 01/2027"), or null. */
export function monthSpan(text: string): DateRange | null {
  const period = findPeriod(text);
  if (!period?.from || !period.to || period.from.length !== 7 || period.to.length !== 7) return null;
  const [year, last] = period.to.split('-').map(Number);
  if (year === undefined || last === undefined) return null;
  const to = iso(year, last, new Date(Date.UTC(year, last, 0)).getUTCDate());
  return to ? { from: `${period.from}-01`, to } : null;
}

/** Month of "tháng 10 năm 2023" or "11/2018". */
export function findMonth(text: string): { month: string; text: string } | null {
  const folded = fold(text);
  const match =
    /thang\s+(\d{1,2})\s*(?:[/.]|nam)\s*(\d{4})(?!\s*[-–]\s*\d{4})/.exec(folded) ??
    /(?:^|[^\d/])(\d{1,2})\/(\d{4})/.exec(folded);
  const value = match ? month(Number(match[2]), Number(match[1])) : null;
  return match && value ? { month: value, text: text.slice(match.index, match.index + match[0].length).trim() } : null;
}

/** School years "2021-2022", "2025 -2026" in order of appearance, normalised. */
export function findSchoolYears(text: string): { year: string; text: string; index: number }[] {
  return [...text.matchAll(/(20\d{2})\s*[-–]\s*(20\d{2})/g)]
    .filter((match) => Number(match[2]) === Number(match[1]) + 1)
    .map((match) => ({ year: `${match[1]}-${match[2]}`, text: match[0], index: match.index }));
}
