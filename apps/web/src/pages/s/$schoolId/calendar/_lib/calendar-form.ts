import type { Cycle, StoredSchoolCalendar } from '@minhchung/contract';
import { proposeSchoolCalendar, type SchoolCalendar } from '@minhchung/domain';
import { formatDate, readDate } from '../../../../../lib/format/dates.ts';

/** A calendar as it is typed: days are texts until they are understood. */
export interface CalendarForm {
  readonly termOneFrom: string;
  readonly termOneTo: string;
  readonly termTwoFrom: string;
  readonly termTwoTo: string;
  readonly breaks: readonly BreakForm[];
}

export interface BreakForm {
  /** For the screen only: rows have no id of their own. */
  readonly key: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export type CalendarContent = Pick<SchoolCalendar, 'termOne' | 'termTwo' | 'breaks'>;

/** What the school keeps for the year; else our proposal with the breaks that plans of that year already have. */
export function startCalendar(
  schoolYear: string,
  stored: StoredSchoolCalendar | undefined,
  cycles: readonly Cycle[],
): CalendarContent {
  if (stored) return stored;
  const proposed = proposeSchoolCalendar(schoolYear);
  const first = `${schoolYear.slice(0, 4)}-08-01`;
  const last = `${schoolYear.slice(5)}-07-31`;
  const own = cycles
    .filter(({ schoolYears, status }) => schoolYears.includes(schoolYear) && status !== 'cancelled')
    .flatMap(({ breaks }) => breaks)
    .filter(({ from, to }) => from >= first && to <= last);
  const kept = own.filter(
    (pause, at) => own.findIndex((other) => other.from <= pause.to && pause.from <= other.to) === at,
  );
  const added = proposed.breaks.filter((pause) =>
    kept.every((other) => other.from > pause.to || pause.from > other.to),
  );
  return { ...proposed, breaks: [...kept, ...added].sort((a, b) => (a.from < b.from ? -1 : 1)) };
}

export function typedCalendar({ termOne, termTwo, breaks }: CalendarContent): CalendarForm {
  return {
    termOneFrom: formatDate(termOne.from),
    termOneTo: formatDate(termOne.to),
    termTwoFrom: formatDate(termTwo.from),
    termTwoTo: formatDate(termTwo.to),
    breaks: breaks.map(({ name, from, to }, at) => ({
      key: `${at}`,
      name,
      from: formatDate(from),
      to: formatDate(to),
    })),
  };
}

/** Null while a day is not understood or a break has no name; rows left empty are left out. */
export function readCalendar(form: CalendarForm): CalendarContent | null {
  const [oneFrom, oneTo] = [readDate(form.termOneFrom), readDate(form.termOneTo)];
  const [twoFrom, twoTo] = [readDate(form.termTwoFrom), readDate(form.termTwoTo)];
  if (!oneFrom || !oneTo || !twoFrom || !twoTo) return null;
  const breaks = [];
  for (const row of form.breaks) {
    if (isEmptyBreak(row)) continue;
    const [from, to] = [readDate(row.from), readDate(row.to === '' ? row.from : row.to)];
    if (!from || !to || row.name.trim() === '') return null;
    breaks.push({ name: row.name.trim(), from, to });
  }
  return { termOne: { from: oneFrom, to: oneTo }, termTwo: { from: twoFrom, to: twoTo }, breaks };
}

export function isEmptyBreak({ name, from, to }: BreakForm): boolean {
  return name.trim() === '' && from.trim() === '' && to.trim() === '';
}
