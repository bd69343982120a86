import type { PaperKind } from '@minhchung/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { formatMoment } from '../../../../../../../lib/format/dates.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { findLetter, lettersQuery } from '../../../../../../../lib/papers/letters-query.ts';
import { PaperNumberState } from '../../../../../../../lib/papers/paper-number-state.tsx';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';

interface IssueStateProps {
  readonly place: CycleAddress;
  readonly kind: PaperKind;
  readonly letter: string | undefined;
}

/** Whether the shown paper has its number in the register, and whether it prints as it was sent. */
export function IssueState({ place, kind, letter }: IssueStateProps) {
  if (kind === 'plan' || kind === 'firstMeetingMinutes') return <PaperNumberState address={{ place, paper: kind }} />;
  if (kind === 'investmentLetter') return <LetterIssue place={place} letter={letter} />;
  return null;
}

function LetterIssue({ place, letter }: Omit<IssueStateProps, 'kind'>) {
  const { data } = useInfiniteQuery(lettersQuery(place));
  const shown = letter ? findLetter(data, letter) : data?.pages[0]?.items[0];
  if (!shown) return null;
  return (
    <>
      {shown.sent && (
        <p className="muted no-print">
          {m.resLetterSentAs({ at: formatMoment(shown.sent.at), by: shown.sent.by })}
          {shown.changedRequests.length > 0 && ` ${m.resLetterChangedTitle()}`}
        </p>
      )}
      <PaperNumberState address={{ place, paper: 'investmentLetter', letter: shown.investmentLetterId }} />
    </>
  );
}
