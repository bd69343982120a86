import { formatMoment } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import type { DiaryHeap as Heap } from '../_lib/gather-rows.ts';
import type { DiaryEntry } from '../_lib/merge-runs.ts';
import { isSection, sectionName } from '../_lib/section-names.ts';
import styles from './diary.module.css';

interface DiaryHeapProps {
  readonly heap: Heap;
  readonly children: (entry: DiaryEntry) => React.ReactNode;
}

/** Many rows treated alike at one go: one sentence, and each of them behind it. */
export function DiaryHeap({ heap, children }: DiaryHeapProps) {
  const [{ event }] = heap.entries;
  return (
    <li className={styles.line}>
      <time dateTime={event.at} className={styles.time}>
        {formatMoment(event.at).slice(0, 5)}
      </time>
      <details className={`${styles.told} ${styles.heap}`}>
        <summary>
          <strong>{event.actorName}</strong> {heapSentence(heap)}
        </summary>
        <ol className={styles.lines}>{heap.entries.map((entry) => children(entry))}</ol>
      </details>
    </li>
  );
}

function heapSentence({ entries }: Heap): string {
  const [{ event }] = entries;
  const section = isSection(event.subjectType) ? sectionName(event.subjectType) : event.subjectType;
  const words = { count: entries.length, section };
  if (event.kind === 'row.added') return m.diaryRowsAdded(words);
  if (event.kind === 'row.removed') return m.diaryRowsRemoved(words);
  if (event.kind === 'row.restored') return m.diaryRowsRestored(words);
  return m.diaryRowsChanged(words);
}
