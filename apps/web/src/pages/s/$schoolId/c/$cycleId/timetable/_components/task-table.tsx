import type { Row } from '@minhchung/contract';
import { useState } from 'react';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { taskStateChoices } from '../../../../../../../lib/cycle/choices.ts';
import { formatDate } from '../../../../../../../lib/format/dates.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { personChoices, usePeople } from '../../../../../../../lib/people/person-choices.ts';
import { columnsOf } from '../../../../../../../lib/rows/columns.ts';
import type { RowFields } from '../../../../../../../lib/rows/row-client.ts';
import { useKeptRows } from '../../../../../../../lib/rows/use-kept-rows.ts';
import { useRows } from '../../../../../../../lib/rows/use-rows.ts';
import type { Column } from '../../../../../../../lib/table/column.ts';
import { EditableTable } from '../../../../../../../lib/table/editable-table.tsx';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { useTaskReason } from '../../../../../../../lib/work/use-task-reason.tsx';
import { workOwners } from '../../../../../../../lib/work/work-words.ts';
import type { TaskFilter } from '../_lib/timetable-search.ts';
import type { TimetableTask, TimetableView } from '../_lib/use-timetable.ts';
import { isShownTask, TaskFilters } from './task-filters.tsx';
import styles from './timetable.module.css';

interface TaskTableProps {
  readonly timetable: TimetableView;
  readonly show: TaskFilter | undefined;
  readonly onOpen: (taskId: string) => void;
}

type Task = Row<'tasks'>;

/** Every task with its week, owner, state and what it waits for; edited in place like a spreadsheet. */
export function TaskTable({ timetable, show, onOpen }: TaskTableProps) {
  const { place, tasks, work } = timetable;
  const byId = new Map(tasks.map((one) => [one.task.rowId, one]));
  const shown = useKeptRows(tasks, show ?? '', {
    idOf: ({ task }) => task.rowId,
    isWanted: (one) => isShownTask(one, show),
  });
  const stored = shown.map(({ task }) => task);
  const { complete, dialog } = useTaskReason();
  const { rows, onChange, onMany, error } = useRows('tasks', stored, place, { complete });
  const people = usePeople(place.schoolId);
  const [focused, setFocused] = useState<string | null>(null);
  const chosen = rows.find(({ rowId }) => rowId === focused);
  const column = columnsOf<Task>();
  const read = (id: string, title: string, width: number, text: (one: TimetableTask) => string) => ({
    id,
    title,
    width,
    text: (task: Task) => {
      const one = byId.get(task.rowId);
      return one ? text(one) : '';
    },
  });
  const columns: readonly Column<Task, Partial<RowFields<'tasks'>>>[] = [
    read('week', m.ttColWeek(), 6, ({ row }) => weeksOf(row)),
    column.text('label', m.colTask(), { isLong: true, width: 18 }),
    column.choice('personId', m.ttColPerson(), personChoices(people), { width: 10 }),
    read('owners', m.ttColOwners(), 10, ({ task, item }) =>
      item ? workOwners({ ...item, personIds: item.personIds.filter((id) => id !== task.personId) }, work) : '',
    ),
    column.choice('status', m.colState(), taskStateChoices(), { width: 7 }),
    {
      ...read('due', m.ttColDue(), 8, ({ item }) => dueText(item)),
      kind: 'date',
      held: (task: Task) => byId.get(task.rowId)?.item?.due ?? null,
    },
    read('waits', m.ttColWaits(), 12, ({ item }) => (item?.waitsFor ?? []).map(({ label }) => label).join('; ')),
    column.text('note', m.colNote(), { isLong: true, width: 10 }),
  ];
  return (
    <>
      <p className="muted">{onMany ? m.ttTableHint() : m.ttTableHintReader()}</p>
      <TaskFilters timetable={timetable} show={show} />
      <EditableTable<Task, Partial<RowFields<'tasks'>>>
        label={m.ttNavTimetable()}
        columns={columns}
        rows={rows}
        empty={<p className="muted">{m.ttNothingHere()}</p>}
        onChange={onChange}
        onMany={onMany ? (batch) => onMany(batch) : undefined}
        rowName={(task) => task.label}
        onFocusCell={(task) => setFocused(task.rowId)}
        cellNote={(task, columnId) => {
          const item = byId.get(task.rowId)?.item;
          if (columnId === 'due' && item?.isLate) return { tone: 'error', text: m.ttLate() };
          const late = item?.waitsFor.find(({ isLate }) => isLate);
          if (columnId !== 'waits' || !late) return null;
          return { tone: 'doubt', text: m.ttWaitsLate({ task: late.label, date: formatDate(late.due) }) };
        }}
        memoryKey="timetable"
      />
      {dialog}
      {chosen && (
        <div className={`${styles.chosen} no-print`}>
          <span>{chosen.label === '' ? m.unnamed() : chosen.label}</span>
          <Button variant="outline" onClick={() => onOpen(chosen.rowId)}>
            {m.ttDetails()}
          </Button>
        </div>
      )}
      {error !== null && (
        <Notice tone="stop" role="alert">
          <p>{problemText(error, language())}</p>
        </Notice>
      )}
    </>
  );
}

function weeksOf({ weekFrom, weekTo }: Row<'timetable'>): string {
  if (weekFrom === null) return '';
  return weekTo === null || weekTo === weekFrom ? String(weekFrom) : `${weekFrom}–${weekTo}`;
}

function dueText(item: TimetableTask['item']): string {
  if (!item?.due) return '';
  return item.isLate ? m.ttDueLate({ date: formatDate(item.due) }) : formatDate(item.due);
}
