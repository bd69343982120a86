import type { Overview } from '@minhchung/contract';
import { Link } from '@tanstack/react-router';
import {
  reachedStep,
  recognitionStateName,
  renewalStepText,
  saysOneThing,
} from '../../../../../../lib/cycle/renewal-steps.ts';
import { targetName } from '../../../../../../lib/cycle/targets.ts';
import { formatDate } from '../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../lib/school/queries.ts';
import { useMay } from '../../../../../../lib/session/session.ts';
import styles from './overview.module.css';

interface TargetsProps {
  readonly overview: Overview;
  readonly place: CycleAddress;
}

export function TargetsAndRecognition({ overview, place }: TargetsProps) {
  const latest = latestOfEachKind(overview.recognition);
  const may = useMay(place.schoolId, place.cycleId);
  return (
    <section className={`sheet ${styles.card}`} aria-labelledby="targets">
      <h2 id="targets">{m.planTargets()}</h2>
      {overview.targets.length === 0 ? (
        <p className="muted">
          {m.targetsNone()}{' '}
          {may('plan.edit') && (
            <Link to="/s/$schoolId/c/$cycleId/plan" params={place} hash="purpose">
              {m.targetsEnter()}
            </Link>
          )}
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
      {latest.length > 0 && (
        <>
          <h3>{m.recognitionTitle()}</h3>
          <ul className={styles.list}>
            {latest.map((one) => (
              <RecognitionItem
                key={`${one.kind} ${one.level} ${one.decidedOn} ${one.heldBy}`}
                recognition={one}
                today={overview.today}
              />
            ))}
          </ul>
        </>
      )}
      <p className="no-print">
        <Link to="/s/$schoolId/recognition" params={{ schoolId: place.schoolId }} search={{ c: place.cycleId }}>
          {m.recToPage()}
        </Link>
      </p>
    </section>
  );
}

interface RecognitionItemProps {
  readonly recognition: Overview['recognition'][number];
  readonly today: string;
}

function RecognitionItem({ recognition: one, today }: RecognitionItemProps) {
  const reached = reachedStep(one);
  return (
    <li>
      <span className={styles.big}>{targetName(one.kind, one.level)}</span>
      {one.heldBy !== '' && <span className={styles.who}>{m.recHeldBy({ name: one.heldBy })}</span>}
      <span className={styles.who}>{m.recognitionDecided({ date: formatDate(one.decidedOn) })}</span>
      <span className={`${styles.who} ${one.state === 'valid' ? '' : styles.late}`}>{stateText(one)}</span>
      {reached && (
        <span className={styles.who}>
          {!saysOneThing(one) && <strong>{m.recStepBefore({ months: reached.monthsBefore })}: </strong>}
          {renewalStepText(one, reached.monthsBefore)}
        </span>
      )}
      {hasGapAhead(one, today) && (
        <span className={`${styles.who} ${styles.late}`}>{m.recognitionGap({ months: one.gapMonths ?? 0 })}</span>
      )}
    </li>
  );
}

function stateText({ state, validUntil }: Overview['recognition'][number]): string {
  const date = formatDate(validUntil);
  if (state === 'expired') return m.recognitionExpired({ date });
  if (state === 'expiring') return m.recognitionExpiring({ date });
  return state === 'valid' ? m.recognitionValid({ date }) : recognitionStateName(state);
}

/** An aim whose day has passed does not follow any more; the page on recognition still tells of it. */
function hasGapAhead({ gapMonths, followedBy }: Overview['recognition'][number], today: string): boolean {
  return (gapMonths ?? 0) > 0 && followedBy !== null && followedBy.on >= today.slice(0, followedBy.on.length);
}

/** They come oldest first; what was there before the last of its kind stands on the page on recognition. */
function latestOfEachKind(all: Overview['recognition']): Overview['recognition'] {
  // What ended with a former school counts no more; the board tells of it.
  const standing = all.filter(({ state }) => state !== 'ended');
  return standing.filter((one, index) => !standing.slice(index + 1).some((later) => later.kind === one.kind));
}
