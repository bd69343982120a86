import { Link } from '@tanstack/react-router';
import { dueStateName } from '../../../../../../../lib/cycle/choices.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { shownTaskStates, type TaskFilter } from '../_lib/timetable-search.ts';
import type { TimetableTask, TimetableView } from '../_lib/use-timetable.ts';
import styles from './timetable.module.css';

interface TaskFiltersProps {
  readonly timetable: TimetableView;
  readonly show: TaskFilter | undefined;
}

/** All tasks, late ones, those of one state; each with how many there are. */
export function TaskFilters({ timetable: { tasks, place }, show }: TaskFiltersProps) {
  const filters = ([undefined, 'late', ...shownTaskStates] as const).map((one) => ({
    one,
    count: tasks.filter((task) => isShownTask(task, one)).length,
  }));
  return (
    <nav className={`${styles.filters} no-print`} aria-label={m.ttFilters()}>
      {filters
        .filter(({ one, count }) => count > 0 || one === undefined || one === show)
        .map(({ one, count }) => (
          <Link
            key={one ?? 'all'}
            to="/s/$schoolId/c/$cycleId/timetable"
            params={place}
            search={one ? { show: one } : {}}
            activeOptions={{ exact: true }}
            resetScroll={false}
          >
            {one === undefined ? m.ttAllTasks() : one === 'late' ? m.ttLate() : dueStateName(one)} <b>{count}</b>
          </Link>
        ))}
    </nav>
  );
}

export function isShownTask({ task, item }: TimetableTask, show: TaskFilter | undefined): boolean {
  if (show === undefined) return true;
  return show === 'late' ? (item?.isLate ?? false) : task.status === show;
}
