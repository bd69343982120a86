import type { ImportSource } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { partName } from '../_lib/part-names.ts';
import { valueAt } from '../_lib/pointer.ts';
import { DOUBT } from '../_lib/source-index.ts';
import type { Review } from '../_lib/use-review.ts';
import styles from './questions.module.css';

interface DoubtfulValuesProps {
  readonly review: Review;
  readonly source: ImportSource;
  readonly onFocus: (pointer: string) => void;
  readonly onEdit: (pointer: string) => void;
}

/** What the reading is not sure of, least sure first: Enter accepts, the other button leads to the field. */
export function DoubtfulValues({ review, source, onFocus, onEdit }: DoubtfulValuesProps) {
  const { values, answer } = review;
  const doubtful = Object.entries(source.provenance)
    .filter(([pointer, { confidence }]) => confidence < DOUBT && !values.checked.includes(pointer))
    .sort(([, a], [, b]) => a.confidence - b.confidence);
  const accept = (pointer: string) => answer({ checked: [...values.checked, pointer] });
  return (
    <section className={styles.question} aria-labelledby="ask-doubt">
      <h3 id="ask-doubt">{m.impDoubtTitle()}</h3>
      {doubtful.length === 0 && <p className={styles.small}>{m.impDoubtNone()}</p>}
      <ul className={styles.doubts}>
        {doubtful.map(([pointer, { confidence }]) => (
          <li key={pointer}>
            <button
              type="button"
              data-review-item
              className={styles.value}
              onFocus={() => onFocus(pointer)}
              onClick={() => accept(pointer)}
            >
              <span className={styles.small}>{partName(pointer)}</span>{' '}
              <strong>{textOf(valueAt(values, pointer))}</strong>{' '}
              <span className={styles.small}>{m.impDoubtSure({ percent: Math.round(confidence * 100) })}</span>{' '}
              <span className={styles.accept}>{m.impDoubtAccept()}</span>
            </button>
            <Button variant="quiet" onClick={() => onEdit(pointer)}>
              {m.impDoubtEdit()}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
