import type { NewCycleDraft, PlanTemplate } from '@minhchung/contract';
import {
  type DatedRow,
  datedSeasons,
  datedWeeks,
  datesOfWeeks,
  formatVietnameseDate,
  lastDayForReport,
  rowsOf,
  type SchoolWeeks,
  type TaskKey,
  taskLabels,
  template16,
  template35,
  templateYear,
} from '@minhchung/domain';
import { type EarlierCycle, movedDate, movedSentence } from './earlier-cycle.rules.ts';
import { startsOn } from './proposed-frame.rules.ts';
import { ownerWords, productWords } from './templates/task-words.ts';

type Rows = NewCycleDraft['timetable'];
export interface Period {
  readonly periodText: string;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}

export interface TimetableWish {
  readonly template: PlanTemplate;
  readonly schoolYear: string;
  readonly calendar: SchoolWeeks | null;
  readonly date: string;
  /** The yearly form ends before its report is due. */
  readonly isYearly: boolean;
  readonly council: NewCycleDraft['council'];
}

function templateRows(wish: TimetableWish): DatedRow[] {
  const { template, schoolYear, calendar, date } = wish;
  if (template === 'year') {
    return datedSeasons(templateYear, schoolYear, {
      startsOn: startsOn(schoolYear, date),
      endsOn: wish.isYearly ? lastDayForReport(schoolYear) : null,
      calendar,
    });
  }
  const rows = rowsOf(template === 't35' ? template35 : template16, { rounds: 2 });
  // Their days follow from the weeks, so that another week one moves them all.
  return datedWeeks(rows, calendar).map((row) => ({ ...row, dateFrom: null, dateTo: null }));
}

/** The rows as a plan prints them: owners, products and tasks in words; a task belongs to the chair or the secretary. */
export function proposedTimetable(wish: TimetableWish): Rows {
  const holder = (role: 'chair' | 'secretary') => wish.council.find((seat) => seat.role === role)?.personId ?? null;
  const persons = { principal: holder('chair'), chair: holder('chair'), secretary: holder('secretary'), groups: null };
  return templateRows(wish).map(({ owners, tasks, ...when }) => ({
    ...when,
    ownerText: owners.map((owner) => ownerWords[owner]).join('; '),
    product: [...new Set(tasks.flatMap((task) => productWords[task] ?? []))].join('; '),
    tasks: tasks.map((task) => ({
      label: taskLabels[task].vi,
      personId: owners.includes('groups') || owners[0] === undefined ? null : persons[owners[0]],
    })),
  }));
}

/** Last time's rows, so many years later, with nothing done yet. */
export function timetableAsBefore({ plan }: EarlierCycle, years: number, present: ReadonlySet<string>): Rows {
  return plan.timetable.map((row) => ({
    weekFrom: row.weekFrom,
    weekTo: row.weekTo,
    dateFrom: movedDate(row.dateFrom, years),
    dateTo: movedDate(row.dateTo, years),
    ownerText: row.ownerText,
    product: row.product,
    tasks: plan.tasks
      .filter((task) => task.parentId === row.rowId && task.status !== 'cancelled' && task.label !== '')
      .map(({ label, personId }) => ({
        label: movedSentence(label, years),
        personId: personId !== null && present.has(personId) ? personId : null,
      })),
  }));
}

/** When the first row that has this task takes place: "Tuần 3-8", or its days where the form counts no weeks. */
export function periodOf(rows: Rows, task: TaskKey, calendar: SchoolWeeks | null): Period {
  const label: string = taskLabels[task].vi;
  const row = rows.find(({ tasks }) => tasks.some((one) => one.label === label));
  if (!row) return { periodText: '', periodFrom: null, periodTo: null };
  const days = daysOf(row, calendar);
  const weeks = row.weekTo === row.weekFrom ? `Tuần ${row.weekFrom}` : `Tuần ${row.weekFrom}-${row.weekTo}`;
  const text = row.dateFrom === null && row.weekFrom !== null ? weeks : days ? daysText(days) : '';
  return { periodText: text, periodFrom: days?.from ?? null, periodTo: days?.to ?? null };
}

/** Last day of all rows. */
export function lastDayOf(rows: Rows, calendar: SchoolWeeks | null): string | null {
  return (
    rows
      .flatMap((row) => daysOf(row, calendar)?.to ?? [])
      .sort()
      .at(-1) ?? null
  );
}

function daysOf(row: Rows[number], calendar: SchoolWeeks | null): { from: string; to: string } | null {
  if (row.dateFrom !== null && row.dateTo !== null) return { from: row.dateFrom, to: row.dateTo };
  if (!calendar || row.weekFrom === null) return null;
  return datesOfWeeks(calendar, row.weekFrom, Math.max(row.weekFrom, row.weekTo ?? row.weekFrom));
}

/** "23/11 - 31/12/2026": short enough for a narrow column. */
function daysText({ from, to }: { from: string; to: string }): string {
  const first = formatVietnameseDate(from, 'paper');
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${isOneYear ? first.slice(0, -5) : first} - ${formatVietnameseDate(to, 'paper')}`;
}
