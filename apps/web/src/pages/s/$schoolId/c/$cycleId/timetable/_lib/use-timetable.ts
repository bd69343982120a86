import type { Overview, PlanView, Row, WorkItem, WorkView } from '@minhchung/contract';
import { type ListedWeek, listWeeks, type NamedWeeks } from '@minhchung/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type CycleAddress, overviewQuery, planQuery } from '../../../../../../../lib/school/queries.ts';
import { workQuery } from '../../../../../../../lib/work/queries.ts';

export interface TimetableView {
  readonly place: CycleAddress;
  readonly overview: Overview;
  readonly plan: PlanView;
  readonly work: WorkView;
  /** Null while the plan has no week one. */
  readonly calendar: NamedWeeks | null;
  /** Weeks 1 to the last of the plan, with the weeks without school between them. */
  readonly weeks: readonly ListedWeek[];
  /** Tasks in the order of the paper, with what the work list knows of them. */
  readonly tasks: readonly TimetableTask[];
}

export interface TimetableTask {
  readonly task: Row<'tasks'>;
  readonly row: Row<'timetable'>;
  readonly item: WorkItem | undefined;
}

const mostWeeks = 60;

/** The rows of the plan, seen as work: never a second copy of them. */
export function useTimetable(place: CycleAddress): TimetableView {
  const { data: overview } = useSuspenseQuery(overviewQuery(place));
  const { data: plan } = useSuspenseQuery(planQuery(place));
  const { data: work } = useSuspenseQuery(workQuery(place));
  const { weekOne, weekMode, breaks } = overview.cycle;
  const calendar = weekOne === null ? null : { weekOneOn: weekOne, mode: weekMode, breaks };
  const last = Math.min(
    mostWeeks,
    Math.max(0, ...plan.timetable.map(({ weekFrom, weekTo }) => weekTo ?? weekFrom ?? 0)),
  );
  const items = new Map(work.items.map((item) => [item.rowId, item]));
  const tasks = plan.timetable.flatMap((row) =>
    plan.tasks
      .filter(({ parentId }) => parentId === row.rowId)
      .map((task) => ({ task, row, item: items.get(task.rowId) })),
  );
  return { place, overview, plan, work, calendar, weeks: calendar ? listWeeks(calendar, last) : [], tasks };
}
