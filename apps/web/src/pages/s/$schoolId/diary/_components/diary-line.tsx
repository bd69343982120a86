import type { SchoolEvent } from '@minhchung/contract';
import { formatMoment } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { eventSentence, type NameOf } from '../_lib/event-sentence.ts';
import type { DiaryEntry } from '../_lib/merge-runs.ts';
import { changedFields } from '../_lib/read-change.ts';
import { Changes } from './changes.tsx';
import styles from './diary.module.css';
import { EventLink } from './event-link.tsx';

interface DiaryLineProps {
  readonly schoolId: string;
  readonly entry: DiaryEntry;
  readonly nameOf: NameOf;
  readonly onOnlyBy: (actorId: string) => void;
  /** Null where the list already is the history of one thing. */
  readonly onOnlyAbout: ((subjectId: string) => void) | null;
}

export function DiaryLine({ schoolId, entry, nameOf, onOnlyBy, onOnlyAbout }: DiaryLineProps) {
  const { event, firstAt, count } = entry;
  const { actorId } = event;
  return (
    <li className={styles.line}>
      <time dateTime={event.at} className={styles.time}>
        {clock(event.at)}
      </time>
      <div className={styles.told}>
        <p>
          {actorId ? (
            <button
              type="button"
              className={styles.actor}
              title={m.diaryOnlyByHint({ name: event.actorName })}
              onClick={() => onOnlyBy(actorId)}
            >
              {event.actorName}
            </button>
          ) : (
            <strong>{event.actorName}</strong>
          )}{' '}
          {eventSentence(event, nameOf)}
          {count > 1 && <span className="muted"> {savings(count, clock(firstAt), clock(event.at))}</span>}
        </p>
        <Changes subjectType={event.subjectType} changes={changedFields(event)} nameOf={nameOf} />
      </div>
      <div className={styles.actions}>
        <EventLink schoolId={schoolId} event={event} />
        {onOnlyAbout && hasHistory(event) && (
          <button
            type="button"
            className={styles.quiet}
            aria-label={`${m.diaryHistory()}: ${eventSentence(event, nameOf)}`}
            onClick={() => onOnlyAbout(event.subjectId)}
          >
            {m.diaryHistory()}
          </button>
        )}
      </div>
    </li>
  );
}

function savings(count: number, from: string, to: string): string {
  return from === to ? m.diarySavingsAtOnce({ count }) : m.diarySavings({ count, from, to });
}

function clock(moment: string): string {
  return formatMoment(moment).slice(0, 5);
}

function hasHistory({ subjectType, kind }: SchoolEvent): boolean {
  return subjectType !== 'endpoint' && kind !== 'school.created';
}
