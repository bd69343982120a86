import type { ListedLetter, Row } from '@minhchung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { PaperNumberState } from '../../../../../../../lib/papers/paper-number-state.tsx';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { useMay } from '../../../../../../../lib/session/session.ts';
import { buttonClass } from '../../../../../../../lib/ui/button.tsx';
import { settled, useLetterSaver } from '../_lib/use-letter-saver.ts';
import { LetterFields } from './letter-fields.tsx';
import { LetterState } from './letter-state.tsx';
import styles from './resources.module.css';
import { SentLetterNote } from './sent-letter-note.tsx';

interface LetterProps {
  readonly letter: ListedLetter;
  readonly requests: readonly Row<'investments'>[];
  readonly place: CycleAddress;
  readonly isOpenAtFirst: boolean;
  /** Begins another letter with these requests. */
  readonly onWriteAnother: (requestIds: readonly string[]) => void;
}

/** One letter: folded to its subject and state, opened to be written. */
export function Letter({ letter, requests, place, isOpenAtFirst, onWriteAnother }: LetterProps) {
  const may = useMay(place.schoolId, place.cycleId)('plan.edit');
  const saver = useLetterSaver(place, letter);
  const asked = letter.requestIds.flatMap((id) => requests.find(({ rowId }) => rowId === id) ?? []);
  const isSent = letter.status === 'sent';
  return (
    <details className={styles.letter} data-row={letter.investmentLetterId} open={isOpenAtFirst || undefined}>
      <summary>
        <strong>{letter.subject === '' ? m.resLetter() : letter.subject}</strong>
        <span className={styles.state} data-state={letter.status}>
          {isSent ? m.resLetterSent({ date: formatDate(letter.issuedOn) }) : m.resLetterIsDraft()}
        </span>
        <span className="muted"> {m.resLetterTo({ addressee: letter.addressee.replaceAll('\n', '; ') })}</span>
        <ul className={styles.asked}>
          {asked.map((row) => (
            <li key={row.rowId}>{[row.action, row.item].filter((part) => part !== '').join(' ')}</li>
          ))}
        </ul>
      </summary>
      <SentLetterNote letter={letter} onWriteAnother={may ? () => onWriteAnother(letter.requestIds) : undefined} />
      <LetterFields
        saver={saver}
        requests={requests}
        isReadOnly={isSent || !may}
        isRegistered={letter.registered !== null}
      />
      <PaperNumberState
        address={{ place, paper: 'investmentLetter', letter: letter.investmentLetterId }}
        settle={() => settled(saver)}
      />
      <p className="no-print">
        <Link
          to="/s/$schoolId/c/$cycleId/papers"
          params={place}
          search={{ paper: 'investmentLetter', letter: letter.investmentLetterId }}
          className={buttonClass('outline')}
        >
          {m.resLetterPaper()}
        </Link>
      </p>
      {may && <LetterState letter={letter} saver={saver} place={place} />}
    </details>
  );
}
