import { daysBetween } from '../calendar/iso-date.ts';
import type { DateRange, SchoolWeeks } from '../calendar/school-weeks.ts';
import { daysOfRow, laterRow, type RowSpan } from './row-span.ts';

export type DelayRow = RowSpan & {
  id: string;
  /** All its tasks are done or cancelled: it took place when it took place. */
  isFinished: boolean;
  /** Rows that hold what must be done first. */
  prerequisites: readonly string[];
};

export type DelayQuestion = {
  calendar: SchoolWeeks | null;
  rows: readonly DelayRow[];
  delayed: string;
  /** Whole weeks, from 1. */
  weeks: number;
  /** `dependents`: only what waits for it. `following`: also every row that begins later. */
  takesAlong: 'dependents' | 'following';
  /** The last day that may be used (a report is due): nothing that ends by then is moved beyond. */
  lastDay: string | null;
};

export type RowMove = {
  id: string;
  weeks: number;
  span: RowSpan;
  before: DateRange;
  after: DateRange;
  because: 'asked' | 'prerequisite' | 'following';
};

export type StuckRow = {
  id: string;
  reason: 'finished' | 'lastDay' | 'noDate';
  /** Where it would have to end; null when it is done or has no date. */
  wantedEnd: string | null;
};

/**
 * What a delay means (handbook C58): the rows that move, each by as few weeks as the order allows, and those that
 * cannot. An order between a row and what it waits for that held before holds after, unless the row is stuck. Refuses
 * (RangeError) a delay that is no whole number of weeks from 1, or of a row that is not there.
 */
export function planDelay(question: DelayQuestion): { moves: RowMove[]; stuck: StuckRow[] } {
  const { calendar, rows, delayed, weeks, takesAlong, lastDay } = question;
  if (!Number.isInteger(weeks) || weeks < 1) throw new RangeError(`not a number of weeks: ${weeks}`);
  const asked = rows.find(({ id }) => id === delayed);
  if (!asked) throw new RangeError(`no row: ${delayed}`);
  const days = new Map(rows.map((row) => [row.id, daysOfRow(calendar, row)]));
  const at = (row: DelayRow, shift: number) => daysOfRow(calendar, laterRow(calendar, row, shift));
  const shifts = new Map<string, number>();
  const stuck = new Map<string, StuckRow>();

  const push = (row: DelayRow, shift: number): boolean => {
    if (stuck.has(row.id) || shift <= (shifts.get(row.id) ?? 0)) return false;
    const now = days.get(row.id);
    const then = at(row, shift);
    const refusal = refused(row, now, then, lastDay);
    if (refusal) {
      stuck.set(row.id, { id: row.id, ...refusal });
      shifts.delete(row.id);
    } else shifts.set(row.id, shift);
    return true;
  };

  const spread = () => {
    push(asked, weeks);
    const start = days.get(delayed)?.from;
    if (takesAlong === 'following' && shifts.has(delayed) && start !== undefined) {
      for (const row of rows) if ((days.get(row.id)?.from ?? '') > start) push(row, weeks);
    }
    for (let isSettled = false; !isSettled; ) {
      isSettled = true;
      for (const row of rows) {
        const needed = neededShift(row, { rows, days, shifts, at, weeks });
        if (needed > 0 && push(row, needed)) isSettled = false;
      }
    }
  };
  // What turns out to be stuck stays where it is, and so does what waited for it alone: reckoned anew around it.
  for (let known = -1; known !== stuck.size; ) {
    known = stuck.size;
    shifts.clear();
    spread();
  }

  const moves = rows.flatMap((row): RowMove[] => {
    const shift = shifts.get(row.id);
    const [before, after] = [days.get(row.id), at(row, shift ?? 0)];
    if (!shift || !before || !after) return [];
    const waits = neededShift(row, { rows, days, shifts, at, weeks, except: row.id }) > 0;
    const because = row.id === delayed ? 'asked' : waits ? 'prerequisite' : 'following';
    return [{ id: row.id, weeks: shift, span: laterRow(calendar, row, shift), before, after, because }];
  });
  return { moves, stuck: [...stuck.values()] };
}

function refused(
  row: DelayRow,
  now: DateRange | null | undefined,
  then: DateRange | null,
  lastDay: string | null,
): Omit<StuckRow, 'id'> | null {
  if (row.isFinished) return { reason: 'finished', wantedEnd: null };
  if (!now || !then) return { reason: 'noDate', wantedEnd: null };
  if (lastDay !== null && now.to <= lastDay && then.to > lastDay) return { reason: 'lastDay', wantedEnd: then.to };
  return null;
}

interface Standing {
  readonly rows: readonly DelayRow[];
  readonly days: ReadonlyMap<string, DateRange | null>;
  readonly shifts: ReadonlyMap<string, number>;
  readonly at: (row: DelayRow, shift: number) => DateRange | null;
  readonly weeks: number;
  /** Asks what the row would need without its own shift. */
  readonly except?: string;
}

/** The fewest weeks by which a row must move so that it still comes after what moved before it. */
function neededShift(row: DelayRow, { rows, days, shifts, at, weeks, except }: Standing): number {
  const own = days.get(row.id);
  if (!own) return 0;
  let needed = except === row.id ? 0 : (shifts.get(row.id) ?? 0);
  for (const prerequisite of rows) {
    const shift = shifts.get(prerequisite.id);
    const [was, is] = [days.get(prerequisite.id), at(prerequisite, shift ?? 0)];
    if (!shift || !was || !is || prerequisite.id === row.id || !row.prerequisites.includes(prerequisite.id)) continue;
    // What followed still follows; what overlapped may overlap as much as before.
    const room = Math.min(1, daysBetween(was.to, own.from));
    while (needed < weeks && daysBetween(is.to, at(row, needed)?.from ?? own.from) < room) needed += 1;
  }
  return needed;
}
