import { addDays } from './iso-date.ts';
import { solarDateOfLunar, tetOf } from './lunar-date.ts';
import { type DateRange, datesOfWeek, mondayOf, type SchoolBreak, type SchoolWeeks } from './school-weeks.ts';
import { firstYearOf, type SchoolYear } from './school-year.ts';

export type NamedBreak = SchoolBreak & { name: string };

/** The year of a school: two terms, and the holidays in it, each with first and last day. */
export type SchoolCalendar = {
  schoolYear: SchoolYear;
  termOne: DateRange;
  termTwo: DateRange;
  breaks: readonly NamedBreak[];
};

/** What the longest holidays of the year are called in a calendar. */
export const tetName = 'Tết Nguyên đán';

/** Teaching weeks of term I and of the year in the national frame (18 + 17). */
export const teachingWeeksOfYear = { termOne: 18, year: 35 } as const;

/**
 * What a year usually looks like: 18 and 17 teaching weeks from the first Monday after the opening day (5 September),
 * the public holidays of the Labour Code (Điều 112), and two weeks around Tết. A proposal: the province decides.
 */
export function proposeSchoolCalendar(schoolYear: SchoolYear): SchoolCalendar {
  const year = firstYearOf(schoolYear);
  const tet = tetOf(year + 1);
  const forefathers = solarDateOfLunar(10, 3, year + 1);
  const breaks = [
    { name: 'Tết Dương lịch', from: `${year + 1}-01-01`, to: `${year + 1}-01-01` },
    { name: tetName, from: mondayOf(addDays(tet, -3)), to: addDays(mondayOf(addDays(tet, 4)), 6) },
    { name: 'Giỗ Tổ Hùng Vương', from: forefathers, to: forefathers },
    { name: 'Ngày Chiến thắng 30/4 và Quốc tế Lao động 01/5', from: `${year + 1}-04-30`, to: `${year + 1}-05-01` },
  ];
  return calendarOfYear(schoolYear, breaks);
}

/** The year with these breaks: its terms hold 18 and 17 teaching weeks from the first Monday after the opening day. */
export function calendarOfYear(schoolYear: SchoolYear, named: readonly NamedBreak[]): SchoolCalendar {
  const breaks = [...named].sort((a, b) => compare(a.from, b.from));
  const start = mondayOf(addDays(`${firstYearOf(schoolYear)}-09-05`, 6));
  const weeks: SchoolWeeks = { weekOneOn: start, mode: 'teaching', breaks };
  return {
    schoolYear,
    termOne: { from: start, to: datesOfWeek(weeks, teachingWeeksOfYear.termOne).to },
    termTwo: {
      from: datesOfWeek(weeks, teachingWeeksOfYear.termOne + 1).from,
      to: datesOfWeek(weeks, teachingWeeksOfYear.year).to,
    },
    breaks,
  };
}

export type CalendarProblem = {
  code: 'termEndsBeforeStart' | 'termsOverlap' | 'outsideYear' | 'breakEndsBeforeStart' | 'breaksOverlap';
  place: 'termOne' | 'termTwo' | 'breaks';
  /** Position of the break; null for a term. */
  at: number | null;
};

/** What cannot be so: dates in the wrong order, terms or breaks over one another, days outside the school year. */
export function checkSchoolCalendar({ schoolYear, termOne, termTwo, breaks }: SchoolCalendar): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  const { from, to } = yearSpan(schoolYear);
  const isOutside = (range: DateRange) => range.from < from || range.to > to;
  for (const [place, term] of [['termOne', termOne] as const, ['termTwo', termTwo] as const]) {
    if (term.to < term.from) problems.push({ code: 'termEndsBeforeStart', place, at: null });
    else if (isOutside(term)) problems.push({ code: 'outsideYear', place, at: null });
  }
  if (termTwo.from <= termOne.to) problems.push({ code: 'termsOverlap', place: 'termTwo', at: null });
  for (const [at, pause] of breaks.entries()) {
    if (pause.to < pause.from) problems.push({ code: 'breakEndsBeforeStart', place: 'breaks', at });
    else if (isOutside(pause)) problems.push({ code: 'outsideYear', place: 'breaks', at });
    if (breaks.some((other, before) => before < at && other.from <= pause.to && pause.from <= other.to))
      problems.push({ code: 'breaksOverlap', place: 'breaks', at });
  }
  return problems;
}

/** From 1 August to 31 August of the next year: preparation and summer belong to it. */
export function yearSpan(schoolYear: SchoolYear): DateRange {
  const year = firstYearOf(schoolYear);
  return { from: `${year}-08-01`, to: `${year + 1}-08-31` };
}

/** Term of a date; null in the holidays between and around the terms. */
export function termOf({ termOne, termTwo }: Pick<SchoolCalendar, 'termOne' | 'termTwo'>, date: string): 1 | 2 | null {
  if (date >= termOne.from && date <= termOne.to) return 1;
  return date >= termTwo.from && date <= termTwo.to ? 2 : null;
}

/**
 * The breaks of a plan that goes by these calendars: theirs for their years, and its own for years without a calendar.
 * Sorted; a break that begins in a year with a calendar comes from that calendar only.
 */
export function breaksByCalendars(
  own: readonly NamedBreak[],
  calendars: readonly Pick<SchoolCalendar, 'schoolYear' | 'breaks'>[],
): NamedBreak[] {
  const covered = calendars.map(({ schoolYear }) => startSpan(schoolYear));
  const kept = own.filter(({ from }) => covered.every((year) => from < year.from || from > year.to));
  return [...kept, ...calendars.flatMap(({ breaks }) => breaks)].sort((a, b) => compare(a.from, b.from));
}

/** The days that only this year covers: its August and not the next one. */
function startSpan(schoolYear: SchoolYear): DateRange {
  const year = firstYearOf(schoolYear);
  return { from: `${year}-08-01`, to: `${year + 1}-07-31` };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
