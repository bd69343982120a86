import type { Row } from '@minhchung/contract';
import { daysOfRow } from '@minhchung/domain';
import { dueStateName } from '../../../../../../../lib/cycle/choices.ts';
import { formatDays } from '../../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { workOwners } from '../../../../../../../lib/work/work-words.ts';
import type { TimetableView } from '../_lib/use-timetable.ts';
import styles from './print-table.module.css';

/** What the printer gets: A4 across, the head of the table on every page, the words of the plan. */
export function PrintTable({ timetable }: { readonly timetable: TimetableView }) {
  const { plan, tasks, calendar, overview, work } = timetable;
  return (
    <div className={styles.paper} aria-hidden="true">
      <p className={styles.title}>{m.ttPaperTitle()}</p>
      <p className={styles.subtitle}>{overview.cycle.name}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{m.ttColWeek()}</th>
            <th>{m.ttPaperDays()}</th>
            <th>{m.ttPaperContent()}</th>
            <th>{m.ttPaperOwner()}</th>
            <th>{m.fieldProduct()}</th>
            <th>{m.colState()}</th>
          </tr>
        </thead>
        <tbody>
          {plan.timetable.map((row) => {
            const days = daysOfRow(calendar, row);
            const own = tasks.filter(({ task }) => task.parentId === row.rowId && task.status !== 'cancelled');
            return own.map(({ task, item }, at) => (
              <tr key={task.rowId} data-first={at === 0 || undefined}>
                <td>{at === 0 ? weeksOf(row) : ''}</td>
                <td>{at === 0 && days ? formatDays(days.from, days.to) : ''}</td>
                <td>{task.label}</td>
                <td>{item ? workOwners(item, work) : row.ownerText}</td>
                <td>{at === 0 ? row.product : ''}</td>
                <td>{dueStateName(task.status)}</td>
              </tr>
            ));
          })}
        </tbody>
      </table>
    </div>
  );
}

function weeksOf({ weekFrom, weekTo }: Row<'timetable'>): string {
  if (weekFrom === null) return '';
  return weekTo === null || weekTo === weekFrom ? String(weekFrom) : `${weekFrom}–${weekTo}`;
}
