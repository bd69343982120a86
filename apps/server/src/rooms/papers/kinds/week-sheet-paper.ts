import type { Row } from '@minhchung/contract';
import { type DocumentModel, type WeekTaskLine, weekSheet } from '@minhchung/docgen';
import { addDays, daysOfRow, formatVietnameseDate, owesWork, weekOf } from '@minhchung/domain';
import { calendarOf, filled, mondayOfWeek, type PaperSource } from '../paper-source.ts';
import { sheetFrame } from './sheet-papers.ts';
import { weekText } from './timetable-lines.ts';

const TASK_STATES = { todo: null, doing: 'Đang làm', done: 'Đã xong', blocked: 'Đang vướng', cancelled: null } as const;
const NEED_STATES: Partial<Record<Row<'evidenceNeeds'>['status'], string>> = {
  collecting: 'Đang thu thập',
  missing: 'Chưa tìm được',
};
const OPEN_NEEDS: ReadonlySet<string> = new Set(['planned', 'collecting', 'missing']);
const DAYS_TO_SUNDAY = 6;

/** "Phiếu việc tuần n": tasks of the timetable's rows in that week, what is left of earlier ones, evidence that is due. */
export function weekSheetPaper(source: PaperSource): DocumentModel {
  const week = source.week ?? currentWeek(source) ?? 1;
  const monday = mondayOfWeek(source.cycle, week);
  const { timetable, tasks } = source.plan;
  const open = tasks.filter((task) => task.status !== 'cancelled');
  const rowsOf = (isWanted: (span: Span) => boolean) =>
    timetable.flatMap((row) => {
      const span = spanOf(row, source);
      return span !== null && isWanted(span)
        ? open.filter((task) => task.parentId === row.rowId).map((task) => ({ row, task }))
        : [];
    });
  const line = ({ row, task }: { row: Row<'timetable'>; task: Row<'tasks'> }) => taskLine(row, task, source);
  return weekSheet({
    ...sheetFrame('weekSheet', source),
    week,
    from: monday,
    thisWeek: rowsOf((span) => isIn(span, week, monday)).map(line),
    overdue: rowsOf((span) => isBefore(span, week, monday))
      .filter(({ task }) => task.status !== 'done' && owesWork(source.cycle))
      .map(line),
    evidence: evidenceDue(source, monday),
  });
}

/** Weeks that a paper can be asked for. */
const MOST_WEEKS = 60;

/** The week of today; null before week one, without its date, and once the cycle is over and owes nothing any more. */
export function currentWeek(source: Pick<PaperSource, 'cycle' | 'plan' | 'today'>): number | null {
  const calendar = calendarOf(source.cycle);
  const week = calendar ? weekOf(calendar, source.today) : null;
  const last = owesWork(source.cycle) ? MOST_WEEKS : lastWeek(source);
  return week !== null && week <= last ? week : null;
}

/** The last week that the timetable names. */
export function lastWeek({ plan }: Pick<PaperSource, 'plan'>): number {
  return Math.max(1, ...plan.timetable.map((row) => row.weekTo ?? row.weekFrom ?? 1));
}

interface Span {
  readonly weeks: { readonly from: number; readonly to: number } | null;
  readonly days: { readonly from: string; readonly to: string } | null;
}

function spanOf(row: Row<'timetable'>, { cycle }: PaperSource): Span | null {
  const from = row.weekFrom ?? row.weekTo;
  const to = row.weekTo ?? row.weekFrom;
  const weeks = from !== null && to !== null ? { from, to } : null;
  const days = daysOfRow(calendarOf(cycle), row);
  return weeks === null && days === null ? null : { weeks, days };
}

/** By days where both are known: a row with days of its own need not keep to its week numbers. */
function isIn({ weeks, days }: Span, week: number, monday: string | null): boolean {
  if (days !== null && monday !== null) return days.from <= addDays(monday, DAYS_TO_SUNDAY) && days.to >= monday;
  return weeks !== null && weeks.from <= week && weeks.to >= week;
}

function isBefore({ weeks, days }: Span, week: number, monday: string | null): boolean {
  if (days !== null && monday !== null) return days.to < monday;
  return weeks !== null && weeks.to < week;
}

function taskLine(row: Row<'timetable'>, task: Row<'tasks'>, source: PaperSource): WeekTaskLine {
  const person = source.people.find((one) => one.personId === task.personId);
  const days = daysOfRow(calendarOf(source.cycle), row);
  return {
    text: task.label,
    who: person?.fullName ?? filled(row.ownerText),
    dueText: days ? formatVietnameseDate(days.to) : weekText(row),
    stateText: TASK_STATES[task.status],
    note: filled(task.note),
  };
}

/** Evidence that is still to be collected and falls due by the end of the week. */
function evidenceDue(source: PaperSource, monday: string | null): WeekTaskLine[] {
  if (monday === null || !owesWork(source.cycle)) return [];
  const sunday = addDays(monday, DAYS_TO_SUNDAY);
  return source.plan.evidenceNeeds
    .filter(({ status, periodTo }) => OPEN_NEEDS.has(status) && periodTo !== null && lastDay(periodTo) <= sunday)
    .map((need) => {
      const group = source.council.groups.find((one) => one.rowId === need.groupId);
      const person = source.people.find((one) => one.personId === need.personId);
      const code = need.criterionCode ?? need.standardCode;
      return {
        text: code === null ? need.description : `${code}: ${need.description}`,
        who: person?.fullName ?? filled(need.collectorText) ?? (group ? `Nhóm ${group.number}` : null),
        dueText: filled(need.periodText),
        stateText: NEED_STATES[need.status] ?? null,
        note: filled(need.note),
      };
    });
}

/** A month ends with its last day; days compare as text, and no month has a 32nd. */
function lastDay(monthOrDay: string): string {
  return monthOrDay.length === 7 ? `${monthOrDay}-31` : monthOrDay;
}
