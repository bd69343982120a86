import type { CalendarPreview } from '@minhchung/contract';
import { formatDate, formatDays } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import styles from './calendar.module.css';

type Cycle = CalendarPreview['cycles'][number];
type Effect = Cycle['effects'][number];

/** What will move, plan by plan, before anything is kept. */
export function PreviewList({ preview: { cycles } }: { readonly preview: CalendarPreview }) {
  const touched = cycles.filter(
    ({ effects, weekOneBefore, weekOneAfter }) => effects.length > 0 || weekOneBefore !== weekOneAfter,
  );
  return (
    <Notice title={m.ttPreviewTitle()} role="status">
      {touched.length === 0 && <p>{m.ttPreviewNothing()}</p>}
      {touched.map((cycle) => (
        <div key={cycle.cycleId}>
          <h3>{cycle.name}</h3>
          {cycle.weekOneBefore !== cycle.weekOneAfter && (
            <p>
              {m.ttPreviewWeekOne({ before: formatDate(cycle.weekOneBefore), after: formatDate(cycle.weekOneAfter) })}
            </p>
          )}
          <p>{m.ttPreviewCount({ count: cycle.effects.length })}</p>
          <ul className={styles.effects}>
            {cycle.effects.map((effect) => (
              <li key={effect.rowId}>
                <strong>{weeksText(effect)}</strong> {effect.label}
                <span className={styles.effect}>{effectText(effect)}</span>
                {effect.inBreak !== null && (
                  <span className={styles.warning}>{m.ttPreviewInBreak({ name: effect.inBreak })}</span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Notice>
  );
}

function weeksText({ weekFrom, weekTo }: Effect): string {
  if (weekFrom === null) return '';
  if (weekTo === null || weekTo === weekFrom) return m.timetableWeek({ from: weekFrom });
  return m.timetableWeeks({ from: weekFrom, to: weekTo });
}

function effectText({ kind, before, after }: Effect): string {
  const days = (span: Effect['before']) => (span ? formatDays(span.from, span.to) : m.ttNoDate());
  if (kind === 'moved') return m.ttPreviewMoved({ before: days(before), after: days(after) });
  return kind === 'renumbered' ? m.ttPreviewRenumbered({ days: days(after) }) : m.ttPreviewKept({ days: days(after) });
}
