import type { ImportSource } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';
import styles from './questions.module.css';

interface UnreadLinesProps {
  readonly source: ImportSource;
  readonly onFocus: (pointer: string) => void;
}

export function UnreadLines({ source, onFocus }: UnreadLinesProps) {
  const lines = source.lines.filter((line) => line.state === 'notUnderstood');
  return (
    <section className={styles.question} aria-labelledby="ask-lines">
      <h3 id="ask-lines">{m.impLinesTitle()}</h3>
      {lines.length === 0 ? (
        <p className={styles.small}>{m.impLinesNone()}</p>
      ) : (
        <>
          <p className={styles.small}>{m.impLinesLead()}</p>
          <ul className={styles.hints}>
            {lines.map((line) => (
              <li key={line.id}>
                <q className={styles.quote}>{line.text}</q>{' '}
                <button
                  type="button"
                  data-review-item
                  className={styles.link}
                  onClick={() => onFocus(`/lines/${line.id}`)}
                >
                  {m.impGoToLine()}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
