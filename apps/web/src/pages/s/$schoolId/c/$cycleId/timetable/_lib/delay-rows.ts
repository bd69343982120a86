import { type DelayRow, isOpenTask, lastDayForReport } from '@minhchung/domain';
import type { TimetableView } from './use-timetable.ts';

/** Rows of the plan as a delay sees them: a row waits for the rows that hold what its open tasks wait for. */
export function delayRows({ plan, work }: Pick<TimetableView, 'plan' | 'work'>): DelayRow[] {
  const rowOf = new Map(plan.tasks.map(({ rowId, parentId }) => [rowId, parentId]));
  const linksOf = new Map(work.links.map(({ taskId, prerequisiteIds }) => [taskId, prerequisiteIds]));
  return plan.timetable.map(({ rowId, weekFrom, weekTo, dateFrom, dateTo }) => {
    const tasks = plan.tasks.filter(({ parentId }) => parentId === rowId);
    const prerequisites = tasks
      .filter(({ status }) => isOpenTask(status))
      .flatMap((task) => linksOf.get(task.rowId) ?? [])
      .flatMap((id) => rowOf.get(id) ?? [])
      .filter((id) => id !== rowId);
    return {
      id: rowId,
      weekFrom,
      weekTo,
      dateFrom,
      dateTo,
      isFinished: tasks.length > 0 && tasks.every(({ status }) => !isOpenTask(status)),
      prerequisites: [...new Set(prerequisites)],
    };
  });
}

/** The yearly report is approved before 15 June (TT 57/2026, Điều 9): what ends by then stays before it. */
export function lastDayOf({ overview }: Pick<TimetableView, 'overview'>): string | null {
  const year = overview.cycle.schoolYears.at(-1);
  return overview.cycle.planForm === 'F05B' && year !== undefined ? lastDayForReport(year) : null;
}
