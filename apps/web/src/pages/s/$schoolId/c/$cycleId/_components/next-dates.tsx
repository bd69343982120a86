import type { Overview } from '@minhchung/contract';
import { targetName } from '../../../../../../lib/cycle/targets.ts';
import { formatDate } from '../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../lib/i18n/m.ts';
import styles from './overview.module.css';

export function NextDates({ overview }: { readonly overview: Overview }) {
  return (
    <section className={`sheet ${styles.card}`} aria-labelledby="next-dates">
      <h2 id="next-dates">{m.nextDatesTitle()}</h2>
      {overview.nextDates.length === 0 && <p className="muted">{m.nextDatesEmpty()}</p>}
      <ul className={styles.list}>
        {overview.nextDates.map((next) => (
          <li key={`${next.date} ${next.code} ${next.label}`} className={styles.item}>
            <span>{dateText(next)}</span>
            <span className={styles.when}>{formatDate(next.date)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words of each kind of date; an unknown kind shows what the server called it. */
function dateText({ code, label, params }: Overview['nextDates'][number]): string {
  const goal = goalText(params.kind, params.level);
  switch (code) {
    case 'target':
      return m.dateTarget({ goal });
    case 'recognitionEnds':
      return m.dateRecognitionEnds({ goal });
    case 'renewalAlert':
      return m.recDateRenewal({ goal, months: String(params.monthsBefore ?? '') });
    case 'reportDeadline':
      return m.dateReport({ schoolYear: String(params.schoolYear ?? '') });
    case 'weekEnds':
      return params.weekFrom === params.weekTo
        ? m.dateWeekEnds({ week: String(params.weekTo ?? ''), label })
        : m.dateWeeksEnd({ from: String(params.weekFrom ?? ''), to: String(params.weekTo ?? ''), label });
    default:
      return label === '' ? code : label;
  }
}

function goalText(kind: unknown, level: unknown): string {
  const isKind = kind === 'nationalStandard' || kind === 'accreditation' || kind === 'qualityLevel';
  return isKind && typeof level === 'number' ? targetName(kind, level) : '';
}
