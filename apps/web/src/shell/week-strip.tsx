import type { Overview } from '@minhchung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { formatDays } from '../lib/format/dates.ts';
import { m } from '../lib/i18n/m.ts';
import { overviewQuery } from '../lib/school/queries.ts';
import styles from './week-strip.module.css';
import { weeksWithRests } from './weeks-with-rests.ts';

type Week = Overview['weeks'][number];

interface WeekStripProps {
  readonly schoolId: string;
  readonly cycleId: string;
}

/** Where the year stands: this week, what is late, which weeks are holidays; a week leads to its tasks. */
export function WeekStrip({ schoolId, cycleId }: WeekStripProps) {
  const { data } = useQuery(overviewQuery({ schoolId, cycleId }));
  const [isOpen, setOpen] = useState(false);
  const [reached, setReached] = useState<number | null>(null);
  if (!data || data.weeks.length === 0) return null;
  const current = data.weeks.find(({ number }) => number === data.currentWeek);
  const late = data.counts.tasksLate;
  return (
    <section className={`${styles.strip} no-print`} aria-label={m.weekStripLabel()}>
      <div className={styles.line}>
        <strong>
          {current
            ? m.weekNow({ number: current.number, days: formatDays(current.from, current.to) })
            : outsideText(data)}
        </strong>
        {late > 0 && (
          <Link
            to="/s/$schoolId/c/$cycleId/timetable"
            params={{ schoolId, cycleId }}
            search={{ show: 'late' }}
            className={styles.lateText}
          >
            {m.weekLateTotal({ count: late })}
          </Link>
        )}
        <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? m.weekHide() : m.weekShow()}
        </button>
      </div>
      <ol className={styles.weeks} data-open={isOpen || undefined} onKeyDown={walk}>
        {weeksWithRests(data.weeks, data.cycle.breaks).map((week) =>
          'name' in week ? (
            <li key={week.from} className={styles.rest} title={restLabel(week)}>
              <span className="visually-hidden">{restLabel(week)}</span>
            </li>
          ) : (
            <li key={week.number}>
              <Link
                to="/s/$schoolId/c/$cycleId/timetable"
                params={{ schoolId, cycleId }}
                search={{ view: 'week', week: week.number }}
                className={styles.week}
                // One stop for Tab, not thirty-five; the arrows walk from there.
                tabIndex={week.number === (reached ?? current?.number ?? data.weeks[0]?.number) ? 0 : -1}
                onFocus={() => setReached(week.number)}
                data-state={weekState(week, data)}
                aria-current={week.number === data.currentWeek ? 'date' : undefined}
                aria-label={weekLabel(week)}
                title={weekLabel(week)}
              >
                {week.number}
                <span className={styles.mark} aria-hidden="true">
                  {week.late > 0 ? '!' : week.tasks > 0 && week.done === week.tasks ? '✓' : ''}
                </span>
              </Link>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}

/** Left and right along the weeks, Home and End to the first and the last. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = links.findIndex((link) => link.matches(':focus'));
  const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: links.length - 1 }[event.key];
  const link = next === undefined ? undefined : links[next];
  if (!link) return;
  event.preventDefault();
  link.focus();
}

function weekState(week: Week, { currentWeek, today }: Overview): string {
  if (week.isBreak) return 'break';
  if (week.number === currentWeek) return 'now';
  if (week.late > 0) return 'late';
  return week.to < today ? 'past' : 'coming';
}

function weekLabel(week: Week): string {
  const head = m.weekName({ number: week.number, days: formatDays(week.from, week.to) });
  const parts = [
    week.isBreak ? m.weekBreak() : '',
    week.tasks > 0 ? m.weekTasks({ done: week.done, tasks: week.tasks }) : '',
    week.late > 0 ? m.weekLate({ count: week.late }) : '',
  ].filter((part) => part !== '');
  return [head, ...parts].join(' · ');
}

function restLabel({ name, from, to }: { name: string; from: string; to: string }): string {
  return m.ttRestWeek({ name, days: formatDays(from, to) });
}

function outsideText({ weeks, today }: Overview): string {
  const first = weeks[0];
  return first && today < first.from ? m.weekBefore() : m.weekAfter();
}
