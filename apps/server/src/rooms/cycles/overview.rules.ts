import type { Cycle, DatedRecognition, Overview, Row } from '@minhchung/contract';
import {
  addDays,
  compareDates,
  countEvidenceNeeds,
  countTasks,
  daysOfRow,
  isLate,
  isOpenEvidenceNeed,
  isOpenTask,
  lastDayForReport,
  lastDayOfPeriod,
  listWeeks,
  mondayOf,
  owesWork,
  type SchoolWeeks,
  weekOf,
} from '@minhchung/domain';

export interface OverviewParts {
  readonly cycle: Cycle;
  readonly today: string;
  readonly timetable: readonly Row<'timetable'>[];
  readonly tasks: readonly Row<'tasks'>[];
  readonly evidenceNeeds: readonly Row<'evidenceNeeds'>[];
  readonly targets: readonly Row<'targets'>[];
  readonly recognitions: readonly DatedRecognition[];
  readonly assignments: readonly Row<'assignments'>[];
  readonly groups: readonly Row<'groups'>[];
  readonly people: ReadonlyMap<string, string>;
}

const NEXT_DATES = 8;

type DueItem = Overview['thisWeek'][number];
type DatedItem = DueItem & { readonly from: string | null };

function calendarOf({ cycle }: OverviewParts): SchoolWeeks | null {
  return cycle.weekOne ? { weekOneOn: cycle.weekOne, mode: cycle.weekMode, breaks: cycle.breaks } : null;
}

/** Weeks 1…n of the timetable with their dates and how far the tasks of each are; breaks stand between them. */
export function weekStrip(parts: OverviewParts): Pick<Overview, 'currentWeek' | 'weeks'> {
  const calendar = calendarOf(parts);
  const last = Math.max(0, ...parts.timetable.map((row) => row.weekTo ?? 0));
  if (!calendar || last === 0) return { currentWeek: null, weeks: [] };
  const named = { ...calendar, breaks: parts.cycle.breaks };
  const weeks = listWeeks(named, last).flatMap(({ number, from, to, breakName }) => {
    if (number === null) return [];
    const ofWeek = tasksOfWeek(parts, calendar, number);
    const done = ofWeek.filter(({ status }) => status === 'done').length;
    return {
      number,
      from,
      to,
      isBreak: breakName !== null,
      tasks: ofWeek.length,
      done,
      late: ofWeek.filter(({ status, due }) => isLate({ due, isOpen: isOpenTask(status) }, parts)).length,
    };
  });
  const current = weekOf(calendar, parts.today);
  return { currentWeek: current !== null && current <= last ? current : null, weeks };
}

// A task of weeks 3–8 is counted where it is due: in its last week; days that the row writes itself say when that is.
function tasksOfWeek(parts: OverviewParts, calendar: SchoolWeeks, week: number) {
  const due = new Map(
    parts.timetable
      .filter(({ weekTo }) => weekTo === week)
      .map((row) => [row.rowId, daysOfRow(calendar, row)?.to ?? null]),
  );
  return parts.tasks.flatMap(({ parentId, status }) => {
    const isOfWeek = parentId !== null && due.has(parentId) && status !== 'cancelled';
    return isOfWeek ? [{ status, due: due.get(parentId) ?? null }] : [];
  });
}

/** What is open in the current week, and what should have been done before it; what a finished cycle left open. */
export function dueItems(parts: OverviewParts): { thisWeek: DueItem[]; late: DueItem[]; leftOpen: DueItem[] } {
  const items = [...taskItems(parts), ...needItems(parts)].sort((left, right) => compareDue(left.due, right.due));
  if (!owesWork(parts.cycle)) return { late: [], thisWeek: [], leftOpen: items };
  return {
    late: items.filter((item) => item.isLate),
    thisWeek: items.filter((item) => !item.isLate && isNow(parts, item)),
    leftOpen: [],
  };
}

/** How far tasks and evidence are: the numbers that the pages of both show too. */
export function workCounts(parts: OverviewParts, late: readonly DueItem[]) {
  const rows = new Set(parts.timetable.map(({ rowId }) => rowId));
  // A task whose row of the timetable was taken out stands on no page.
  const listed = parts.tasks.filter(({ parentId }) => parentId !== null && rows.has(parentId));
  const tasks = countTasks(listed.map(({ status }) => status));
  const needs = countEvidenceNeeds(parts.evidenceNeeds.map(({ status }) => status));
  return {
    tasks: tasks.all,
    tasksDone: tasks.reached,
    tasksLate: late.filter(({ kind }) => kind === 'task').length,
    tasksByState: tasks.byState,
    evidenceNeeds: needs.all,
    evidenceNeedsCollected: needs.reached,
    evidenceNeedsLate: late.filter(({ kind }) => kind === 'evidenceNeed').length,
    evidenceNeedsByState: needs.byState,
  };
}

function taskItems(parts: OverviewParts): DatedItem[] {
  const calendar = calendarOf(parts);
  const rows = new Map(parts.timetable.map((row) => [row.rowId, row]));
  return parts.tasks.flatMap((task) => {
    const row = task.parentId === null ? undefined : rows.get(task.parentId);
    if (!row || !isOpenTask(task.status)) return [];
    const days = daysOfRow(calendar, row);
    const due = days?.to ?? null;
    const who = (task.personId && parts.people.get(task.personId)) || row.ownerText;
    return [
      {
        kind: 'task' as const,
        rowId: task.rowId,
        label: task.label,
        who,
        due,
        from: days?.from ?? null,
        weekTo: row.weekTo,
        isLate: isLate({ due, isOpen: true }, parts),
        status: task.status,
      },
    ];
  });
}

function needItems(parts: OverviewParts): DatedItem[] {
  return parts.evidenceNeeds
    .filter((need) => isOpenEvidenceNeed(need.status))
    .map((need) => {
      const due = lastDayOfPeriod(need.periodTo);
      return {
        kind: 'evidenceNeed' as const,
        rowId: need.rowId,
        label: need.description,
        who: (need.personId && parts.people.get(need.personId)) || need.collectorText,
        due,
        from: null,
        weekTo: null,
        isLate: isLate({ due, isOpen: true }, parts),
        status: need.status,
      };
    });
}

/** A task in the week of today; something to be collected in its month. */
function isNow({ today }: OverviewParts, { kind, from, due }: DatedItem): boolean {
  if (kind === 'evidenceNeed') return due !== null && due.slice(0, 7) === today.slice(0, 7);
  const monday = mondayOf(today);
  return from !== null && due !== null && from <= addDays(monday, 6) && due >= monday;
}

function compareDue(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  // A month counts as its last day.
  return compareDates(lastDayOfPeriod(left) ?? left, lastDayOfPeriod(right) ?? right);
}

/** Standards that some group or some row of the assignment table answers for. */
export function coveredStandards(parts: Pick<OverviewParts, 'assignments' | 'groups'>): ReadonlySet<string> {
  return new Set([
    ...parts.groups.filter((group) => group.kind === 'working').flatMap((group) => group.standards),
    ...parts.assignments.flatMap((row) => row.standardCode ?? row.criterionCode?.split('.')[0] ?? []),
  ]);
}

/** The dates ahead that matter, soonest first, at most eight. */
export function nextDates(parts: OverviewParts): Overview['nextDates'] {
  const dates: Overview['nextDates'] = [];
  const add = (date: string, code: string, label = '', params: Record<string, unknown> = {}) => {
    if ((lastDayOfPeriod(date) ?? date) >= parts.today) dates.push({ date, code, label, params });
  };
  for (const target of parts.targets) {
    if (target.dueMonth) add(target.dueMonth, 'target', target.dueText, { kind: target.kind, level: target.level });
  }
  for (const { kind, level, validUntil, steps } of parts.recognitions) {
    if (steps.length === 0) continue;
    add(validUntil, 'recognitionEnds', '', { kind, level });
    for (const { on, monthsBefore } of steps) {
      add(on, 'renewalAlert', '', { kind, level, until: validUntil, monthsBefore });
    }
  }
  if (!owesWork(parts.cycle)) return firstOf(dates);
  const lastYear = parts.cycle.schoolYears.at(-1);
  // The yearly plan of TT 57/2026 ends with a report that is approved before 15 June (Điều 9).
  if (parts.cycle.planForm === 'F05B' && lastYear)
    add(lastDayForReport(lastYear), 'reportDeadline', '', { schoolYear: lastYear });
  const calendar = calendarOf(parts);
  for (const row of parts.timetable) {
    const end = daysOfRow(calendar, row)?.to;
    const first = parts.tasks.find((task) => task.parentId === row.rowId && isOpenTask(task.status));
    if (end && first) add(end, 'weekEnds', first.label, { weekFrom: row.weekFrom, weekTo: row.weekTo });
  }
  return firstOf(dates);
}

function firstOf(dates: Overview['nextDates']): Overview['nextDates'] {
  return dates.sort((left, right) => compareDue(left.date, right.date)).slice(0, NEXT_DATES);
}
