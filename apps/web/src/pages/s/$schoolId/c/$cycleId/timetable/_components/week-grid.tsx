import type { ListedWeek } from '@minhchung/domain';
import { useEffect } from 'react';
import { dueStateName } from '../../../../../../../lib/cycle/choices.ts';
import { formatDays } from '../../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { useGridFocus } from '../_lib/use-grid-focus.ts';
import type { TimetableTask, TimetableView } from '../_lib/use-timetable.ts';
import styles from './week-grid.module.css';

interface WeekGridProps {
  readonly timetable: TimetableView;
  readonly week: number | undefined;
  readonly onOpen: (taskId: string) => void;
}

const marks: Readonly<Record<string, string>> = { todo: '', doing: '…', blocked: '!', done: '✓', cancelled: '×' };

/** Weeks across, tasks down: where each task lies, how far it is, which weeks the school rests. */
export function WeekGrid({ timetable, week, onOpen }: WeekGridProps) {
  const { weeks, tasks, overview } = timetable;
  const wanted = week ?? overview.currentWeek;
  const start = Math.max(
    0,
    weeks.findIndex(({ number }) => number === wanted),
  );
  const focus = useGridFocus(tasks.length, weeks.length, start);
  const { table } = focus;
  useEffect(() => {
    const column = table.current?.querySelector<HTMLElement>('[data-wanted]');
    const frame = table.current?.parentElement;
    if (column && frame) frame.scrollLeft = Math.max(0, column.offsetLeft - frame.clientWidth / 2);
  }, [table]);
  if (weeks.length === 0) return <p>{m.ttGridNoWeeks()}</p>;
  return (
    <>
      <p className="muted no-print" id="week-grid-hint">
        <span className={styles.keys}>{m.ttGridKeys()}</span> {m.ttGridHint()}
      </p>
      <div className={styles.frame}>
        <table
          ref={focus.table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is a grid.
          role="grid"
          className={styles.grid}
          aria-label={m.ttGridLabel()}
          aria-describedby="week-grid-hint"
          onKeyDown={focus.onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.taskHead}>
                {m.colTask()}
              </th>
              {weeks.map((one) => (
                <th
                  key={one.from}
                  scope="col"
                  data-rest={one.breakName !== null || undefined}
                  data-wanted={(one.number !== null && one.number === wanted) || undefined}
                  title={weekText(one)}
                >
                  <span aria-hidden="true">{one.number ?? m.ttRestShort()}</span>
                  <span className="visually-hidden">{weekText(one)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tasks.map((one, row) => (
              <tr key={one.task.rowId}>
                <th scope="row" className={styles.task} title={one.task.label}>
                  <span>{one.task.label === '' ? m.unnamed() : one.task.label}</span>
                </th>
                {weeks.map((column, at) => {
                  const isIn = lies(one, column);
                  return (
                    <td
                      key={column.from}
                      {...focus.cell(row, at)}
                      className={styles.cell}
                      data-rest={column.breakName !== null || undefined}
                      data-now={(column.number !== null && column.number === overview.currentWeek) || undefined}
                      data-state={isIn ? stateOf(one) : undefined}
                      aria-label={isIn ? cellText(one, column) : weekText(column)}
                      onClick={isIn ? () => onOpen(one.task.rowId) : undefined}
                      onKeyDown={(event) => {
                        if (event.key !== 'Enter' && event.key !== ' ') return;
                        event.preventDefault();
                        onOpen(one.task.rowId);
                      }}
                    >
                      {isIn && <span aria-hidden="true">{isLast(one, column) ? markOf(one) : ''}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={styles.legend}>
        {(['todo', 'doing', 'done', 'late', 'rest'] as const).map((state) => (
          <li key={state}>
            <span
              className={styles.sample}
              data-state={state === 'rest' ? undefined : state}
              data-rest={state === 'rest' || undefined}
            >
              {state === 'late' ? '!' : (marks[state] ?? '')}
            </span>
            {legendText(state)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** By its weeks; a row that has days only, by the days. */
function lies({ row, item }: TimetableTask, week: ListedWeek): boolean {
  if (item?.from && item.due) return item.from <= week.to && week.from <= item.due;
  const first = row.weekFrom;
  return first !== null && week.number !== null && first <= week.number && week.number <= (row.weekTo ?? first);
}

function isLast({ item }: TimetableTask, { from, to }: ListedWeek): boolean {
  return item?.due ? from <= item.due && item.due <= to : false;
}

function stateOf({ task, item }: TimetableTask): string {
  return item?.isLate ? 'late' : task.status;
}

function markOf(one: TimetableTask): string {
  return one.item?.isLate ? '!' : (marks[one.task.status] ?? '');
}

function cellText({ task, item }: TimetableTask, week: ListedWeek): string {
  const state = item?.isLate ? m.ttLateState({ state: dueStateName(task.status) }) : dueStateName(task.status);
  return `${weekText(week)}: ${task.label}, ${state}`;
}

function weekText({ number, from, to, breakName }: ListedWeek): string {
  const days = formatDays(from, to);
  if (number === null) return m.ttRestWeek({ name: breakName ?? '', days });
  return breakName === null ? m.weekName({ number, days }) : `${m.weekName({ number, days })}: ${breakName}`;
}

function legendText(state: 'todo' | 'doing' | 'done' | 'late' | 'rest'): string {
  if (state === 'late') return m.ttLate();
  return state === 'rest' ? m.ttRest() : dueStateName(state);
}
