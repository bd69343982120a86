import { planDelay, type RowMove, type StuckRow } from '@minhchung/domain';
import { useState } from 'react';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { formatDate, formatDays } from '../../../../../../../lib/format/dates.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { useRows } from '../../../../../../../lib/rows/use-rows.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { SelectField } from '../../../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { delayRows, lastDayOf } from '../_lib/delay-rows.ts';
import type { TimetableTask, TimetableView } from '../_lib/use-timetable.ts';
import styles from './timetable.module.css';

interface DelayFormProps {
  readonly timetable: TimetableView;
  readonly chosen: TimetableTask;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

const choices = [1, 2, 3, 4, 5, 6, 8];

/** What a delay moves and what it cannot move, seen first; applied as a whole, and taken back as a whole. */
export function DelayForm({ timetable, chosen, onDone, onLeave }: DelayFormProps) {
  const { plan, place, calendar } = timetable;
  const [weeks, setWeeks] = useState(2);
  const [takesAlong, setTakesAlong] = useState<'dependents' | 'following'>('dependents');
  const { rows, onMany, error } = useRows('timetable', plan.timetable, place);
  const { moves, stuck } = planDelay({
    calendar,
    rows: delayRows(timetable),
    delayed: chosen.row.rowId,
    weeks,
    takesAlong,
    lastDay: lastDayOf(timetable),
  });
  const nameOf = (id: string) =>
    plan.tasks
      .filter(({ parentId, label }) => parentId === id && label !== '')
      .map(({ label }) => label)
      .join('; ');
  const apply = () => {
    const changes = moves.flatMap(({ id, span }) => {
      const row = rows.find(({ rowId }) => rowId === id);
      return row ? [{ row, values: span }] : [];
    });
    onMany?.({ what: 'edit', changes, additions: [], removals: [] });
    onDone();
  };
  return (
    <section aria-labelledby="delay-title" className={styles.dialog}>
      <h3 id="delay-title">{m.ttDelayTitle()}</h3>
      <p className="muted">{m.ttDelayHint()}</p>
      <div className="row">
        <SelectField
          label={m.ttDelayWeeks()}
          value={String(weeks)}
          onChange={(event) => setWeeks(Number(event.currentTarget.value))}
          choices={choices.map((count) => ({ value: String(count), label: m.ttWeeksCount({ count }) }))}
        />
        <SelectField
          label={m.ttTakesAlong()}
          value={takesAlong}
          onChange={(event) => setTakesAlong(event.currentTarget.value === 'following' ? 'following' : 'dependents')}
          choices={[
            { value: 'dependents', label: m.ttTakesDependents() },
            { value: 'following', label: m.ttTakesFollowing() },
          ]}
        />
      </div>
      <div aria-live="polite" className={styles.dialog}>
        <div>
          <h4>{m.ttMoves({ count: moves.length })}</h4>
          <ul className={styles.list}>
            {moves.map((move) => (
              <li key={move.id} className={styles.move}>
                {nameOf(move.id)}
                <span className={styles.days}>
                  {m.ttPreviewMoved({
                    before: formatDays(move.before.from, move.before.to),
                    after: formatDays(move.after.from, move.after.to),
                  })}
                  {' · '}
                  {reasonText(move)}
                </span>
              </li>
            ))}
          </ul>
        </div>
        {stuck.length > 0 && (
          <div>
            <h4>{m.ttStuck({ count: stuck.length })}</h4>
            <ul className={styles.list}>
              {stuck.map((row) => (
                <li key={row.id} className={styles.move}>
                  {nameOf(row.id)}
                  <span className={styles.stuck}>{stuckText(row, lastDayOf(timetable))}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {error !== null && (
        <Notice tone="stop" role="alert">
          <p>{problemText(error, language())}</p>
        </Notice>
      )}
      <div className="row">
        <Button disabled={moves.length === 0 || !onMany} onClick={apply}>
          {m.ttDelayApply()}
        </Button>
        <Button variant="quiet" onClick={onLeave}>
          {m.ttLeave()}
        </Button>
      </div>
    </section>
  );
}

function reasonText({ because, weeks }: RowMove): string {
  const count = m.ttWeeksCount({ count: weeks });
  if (because === 'asked') return m.ttBecauseAsked({ count });
  return because === 'prerequisite' ? m.ttBecauseWaits({ count }) : m.ttBecauseFollows({ count });
}

function stuckText({ reason, wantedEnd }: StuckRow, lastDay: string | null): string {
  if (reason === 'finished') return m.ttStuckFinished();
  if (reason === 'noDate') return m.ttStuckNoDate();
  return m.ttStuckLastDay({ wanted: formatDate(wantedEnd), last: formatDate(lastDay) });
}
