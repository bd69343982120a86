import type { Overview } from '@minhchung/contract';
import { Link } from '@tanstack/react-router';
import { targetName } from '../../../../../../lib/cycle/targets.ts';
import { formatDate } from '../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../lib/school/queries.ts';
import styles from './overview.module.css';

interface TargetsProps {
  readonly overview: Overview;
  readonly place: CycleAddress;
}

export function TargetsAndRecognition({ overview, place }: TargetsProps) {
  return (
    <section className={`sheet ${styles.card}`} aria-labelledby="targets">
      <h2 id="targets">{m.planTargets()}</h2>
      {overview.targets.length === 0 ? (
        <p className="muted">
          {m.targetsNone()}{' '}
          <Link to="/s/$schoolId/c/$cycleId/plan" params={place} hash="purpose">
            {m.targetsEnter()}
          </Link>
        </p>
      ) : (
        <ul className={styles.list}>
          {overview.targets.map((target) => (
            <li key={target.rowId}>
              <span className={styles.big}>{targetName(target.kind, target.level)}</span>
              <span className={styles.who}>
                {target.dueMonth ? m.targetDue({ date: formatDate(target.dueMonth) }) : target.dueText}
              </span>
            </li>
          ))}
        </ul>
      )}
      {overview.recognition.length > 0 && (
        <>
          <h3>{m.recognitionTitle()}</h3>
          <ul className={styles.list}>
            {overview.recognition.map((one) => (
              <li key={`${one.kind} ${one.level} ${one.decidedOn}`}>
                <span className={styles.big}>{targetName(one.kind, one.level)}</span>
                <span className={styles.who}>{m.recognitionDecided({ date: formatDate(one.decidedOn) })}</span>
                <span className={`${styles.who} ${one.state === 'valid' ? '' : styles.late}`}>
                  {one.state === 'expired'
                    ? m.recognitionExpired({ date: formatDate(one.validUntil) })
                    : one.state === 'expiring'
                      ? m.recognitionExpiring({ date: formatDate(one.validUntil) })
                      : m.recognitionValid({ date: formatDate(one.validUntil) })}
                </span>
                {one.gapMonths !== null && one.gapMonths > 0 && (
                  <span className={`${styles.who} ${styles.late}`}>{m.recognitionGap({ months: one.gapMonths })}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
