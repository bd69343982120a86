import type { ListedLetter } from '@minhchung/contract';
import { formatMoment } from '../../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';

interface SentLetterNoteProps {
  readonly letter: ListedLetter;
  /** Begins a letter with the requests as they are now; left out for who may not. */
  readonly onWriteAnother?: (() => void) | undefined;
}

/** That a sent letter prints as it was sent, and which of its requests are no longer so. */
export function SentLetterNote({ letter, onWriteAnother }: SentLetterNoteProps) {
  if (!letter.sent) return null;
  return (
    <>
      <p className="muted">{m.resLetterSentAs({ at: formatMoment(letter.sent.at), by: letter.sent.by })}</p>
      {letter.changedRequests.length > 0 && (
        <Notice
          tone="doubt"
          title={m.resLetterChangedTitle()}
          action={
            onWriteAnother && (
              <Button variant="outline" onClick={onWriteAnother}>
                {m.resLetterAnother()}
              </Button>
            )
          }
        >
          <ul>
            {letter.changedRequests.map(({ requestId, item, change }) => (
              <li key={requestId}>
                {change === 'removed' ? m.resLetterRequestRemoved({ item }) : m.resLetterRequestChanged({ item })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
