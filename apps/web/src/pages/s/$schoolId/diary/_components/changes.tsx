import { m } from '../../../../../lib/i18n/m.ts';
import type { NameOf } from '../_lib/event-sentence.ts';
import { fieldName } from '../_lib/field-names.ts';
import type { ChangedField } from '../_lib/read-change.ts';
import { valueText } from '../_lib/value-text.ts';
import styles from './diary.module.css';

interface ChangesProps {
  readonly subjectType: string;
  readonly changes: readonly ChangedField[];
  readonly nameOf: NameOf;
}

interface ChangeInWords {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Before and after, field by field; long texts are folded away. */
export function Changes({ subjectType, changes, nameOf }: ChangesProps) {
  const told = changes.flatMap(({ field, before, after }): readonly ChangeInWords[] => {
    const from = valueText(subjectType, field, before, nameOf);
    const to = valueText(subjectType, field, after, nameOf);
    return from === null || to === null
      ? []
      : [{ field, label: fieldName(subjectType, field), before: from, after: to }];
  });
  if (told.length === 0) return null;
  const isLong = told.some(({ before, after }) => before.length + after.length > 160);
  const list = (
    <dl className={styles.changes}>
      {told.map(({ field, label, before, after }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            <span className={styles.before}>
              <span className="visually-hidden">{m.diaryBefore()} </span>
              {before}
            </span>{' '}
            <span aria-hidden="true">→</span>{' '}
            <span>
              <span className="visually-hidden">{m.diaryAfter()} </span>
              {after}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
  if (!isLong) return list;
  return (
    <details className={styles.fold}>
      <summary>{m.diaryBeforeAfter()}</summary>
      {list}
    </details>
  );
}
