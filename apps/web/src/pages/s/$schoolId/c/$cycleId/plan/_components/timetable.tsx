import type { Row } from '@minhchung/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { taskStateChoices } from '../../../../../../../lib/cycle/choices.ts';
import { formatDate, formatDays } from '../../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { personChoices, usePeople } from '../../../../../../../lib/people/person-choices.ts';
import { columnsOf } from '../../../../../../../lib/rows/columns.ts';
import { SectionTable } from '../../../../../../../lib/rows/section-table.tsx';
import { useRows } from '../../../../../../../lib/rows/use-rows.ts';
import { overviewQuery } from '../../../../../../../lib/school/queries.ts';
import { RowActions } from '../../../../../../../lib/table/row-actions.tsx';
import { Icon } from '../../../../../../../lib/ui/icon.tsx';
import { useTaskReason } from '../../../../../../../lib/work/use-task-reason.tsx';
import type { PlanSectionProps } from './plan-section-props.ts';
import styles from './timetable.module.css';
import { TimetableRowFields } from './timetable-row-fields.tsx';

/** Weeks on the left, tasks on the right, as in the paper; each task has an owner and a state. */
export function Timetable({ view, place, week }: PlanSectionProps) {
  const { rows, onChange, onAdd, onRemove, onMove } = useRows('timetable', view.timetable, place);
  const { data: overview } = useQuery(overviewQuery(place));
  const wanted = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (week !== undefined) wanted.current?.scrollIntoView({ block: 'start' });
  }, [week]);
  const wantedRow = rows.find(({ weekFrom, weekTo }) => covers(weekFrom, weekTo, week));
  return (
    <>
      {rows.length === 0 && <p className="muted">{m.timetableEmpty()}</p>}
      <ol className={styles.rows}>
        {rows.map((row) => {
          const isNow = covers(row.weekFrom, row.weekTo, overview?.currentWeek ?? undefined);
          return (
            <li
              key={row.rowId}
              ref={row.rowId === wantedRow?.rowId ? wanted : undefined}
              className={styles.row}
              data-row={row.rowId}
              data-now={isNow || undefined}
            >
              <div className={styles.time}>
                <h3>
                  {rowTitle(row)}
                  {isNow && <span className={styles.now}>{m.weekIsNow()}</span>}
                </h3>
                <p className="muted">{rowDates(row, overview?.weeks ?? [])}</p>
                {row.ownerText && <p>{m.timetableOwner({ owner: row.ownerText })}</p>}
                {row.product && <p>{m.timetableProduct({ product: row.product })}</p>}
                {onChange && (
                  <details className="no-print">
                    <summary>{m.timetableEdit()}</summary>
                    <TimetableRowFields row={row} onChange={(values) => onChange(row, values)} />
                    <RowActions row={row} rows={rows} name={rowTitle(row)} onMove={onMove} onRemove={onRemove} />
                  </details>
                )}
              </div>
              <TaskTable tasks={view.tasks.filter(({ parentId }) => parentId === row.rowId)} row={row} place={place} />
            </li>
          );
        })}
      </ol>
      {onAdd && (
        <button type="button" className={`${styles.add} no-print`} onClick={() => onAdd({})}>
          <Icon name="add" /> {m.timetableAdd()}
        </button>
      )}
    </>
  );
}

interface TaskTableProps extends Pick<PlanSectionProps, 'place'> {
  readonly tasks: readonly Row<'tasks'>[];
  readonly row: Row<'timetable'>;
}

function TaskTable({ tasks, row, place }: TaskTableProps) {
  const column = columnsOf<Row<'tasks'>>();
  const people = usePeople(place.schoolId);
  const { complete, dialog } = useTaskReason();
  return (
    <div>
      <SectionTable
        name="tasks"
        complete={complete}
        rows={tasks}
        place={place}
        parentId={row.rowId}
        label={m.tasksOf({ time: rowTitle(row) })}
        rowName={(task) => task.label}
        addLabel={m.taskAdd()}
        start={{ status: 'todo' }}
        empty={<p>{m.tasksEmpty()}</p>}
        columns={[
          column.text('label', m.colTask(), { isLong: true, width: 13 }),
          column.choice('personId', m.colPerson(), personChoices(people), { width: 9 }),
          column.choice('status', m.colState(), taskStateChoices(), { width: 6 }),
        ]}
      />
      {dialog}
    </div>
  );
}

function covers(from: number | null, to: number | null, week: number | undefined): boolean {
  return week !== undefined && from !== null && from <= week && week <= (to ?? from);
}

function rowTitle({ weekFrom, weekTo }: Row<'timetable'>): string {
  if (weekFrom === null) return m.timetableNoWeek();
  return weekTo === null || weekTo === weekFrom
    ? m.timetableWeek({ from: weekFrom })
    : m.timetableWeeks({ from: weekFrom, to: weekTo });
}

interface WeekDays {
  readonly number: number;
  readonly from: string;
  readonly to: string;
}

function rowDates(row: Row<'timetable'>, weeks: readonly WeekDays[]): string {
  if (row.dateFrom && row.dateTo) return formatDays(row.dateFrom, row.dateTo);
  if (row.dateFrom || row.dateTo) return formatDate(row.dateFrom ?? row.dateTo);
  const first = weeks.find(({ number }) => number === row.weekFrom);
  const last = weeks.find(({ number }) => number === (row.weekTo ?? row.weekFrom));
  return first && last ? formatDays(first.from, last.to) : '';
}
