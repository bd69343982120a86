import type { NamedBreak } from '../calendar/school-calendar.ts';
import type { DateRange, SchoolWeeks } from '../calendar/school-weeks.ts';
import { daysOfRow, hasOwnDays, type RowSpan, weeksOfDays } from './row-span.ts';

export type NamedWeeks = Omit<SchoolWeeks, 'breaks'> & { breaks: readonly NamedBreak[] };

/** What another calendar means for one row. */
export type CalendarEffect = {
  id: string;
  /** `moved`: its days follow its weeks. `renumbered`: written days stay, the numbers of their weeks change. */
  kind: 'moved' | 'renumbered' | 'unchanged';
  before: DateRange | null;
  after: DateRange | null;
  span: RowSpan;
  /** The break that takes every day of the row, if one does (rule N511). */
  inBreak: string | null;
};

/**
 * Lists the rows that another calendar touches: those that move, those with written days whose weeks are numbered
 * anew, and those that then lie in a break. Rows of which nothing changes are left out.
 */
export function calendarEffects(
  before: NamedWeeks | null,
  after: NamedWeeks | null,
  rows: readonly (RowSpan & { id: string })[],
): CalendarEffect[] {
  return rows.flatMap(({ id, ...span }): CalendarEffect[] => {
    const next = hasOwnDays(span) ? renumbered(after, span) : span;
    const was = daysOfRow(before, span);
    const becomes = daysOfRow(after, next);
    const inBreak = becomes && after ? (after.breaks.find((one) => covers(one, becomes))?.name ?? null) : null;
    const isNumbered = next.weekFrom !== span.weekFrom || next.weekTo !== span.weekTo;
    const isMoved = was?.from !== becomes?.from || was?.to !== becomes?.to;
    const kind = isMoved ? 'moved' : isNumbered ? 'renumbered' : 'unchanged';
    const wasInBreak = was && before ? before.breaks.some((one) => covers(one, was)) : false;
    if (kind === 'unchanged' && (inBreak === null || wasInBreak)) return [];
    return [{ id, kind, before: was, after: becomes, span: next, inBreak }];
  });
}

/** Written days stay; the numbers beside them say which weeks of the calendar these are. */
function renumbered(calendar: SchoolWeeks | null, span: RowSpan): RowSpan {
  const days = daysOfRow(null, { ...span, weekFrom: null, weekTo: null });
  if (!calendar || !days || (span.weekFrom === null && span.weekTo === null)) return span;
  const numbers = weeksOfDays(calendar, days);
  // Days inside a break belong to no week: the old numbers stay, and the row is told to lie in the break.
  return numbers.weekFrom === null ? span : { ...span, ...numbers };
}

function covers(pause: DateRange, days: DateRange): boolean {
  return pause.from <= days.from && days.to <= pause.to;
}
