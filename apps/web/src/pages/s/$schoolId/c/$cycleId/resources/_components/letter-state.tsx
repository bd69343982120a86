import type { ListedLetter } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { findLetter, lettersQuery } from '../../../../../../../lib/papers/letters-query.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { useOfferUndo } from '../../../../../../../lib/undo/undo.tsx';
import { type LetterSaver, settled } from '../_lib/use-letter-saver.ts';
import { SendLetter } from './send-letter.tsx';

interface LetterStateProps {
  readonly letter: ListedLetter;
  readonly saver: LetterSaver;
  readonly place: CycleAddress;
}

/** Draft, sent, and back; a draft without a number may be removed and brought back. */
export function LetterState({ letter, saver, place }: LetterStateProps) {
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const [isSending, setSending] = useState(false);
  const params = { ...place, investmentLetterId: letter.investmentLetterId };
  const refresh = async () => {
    // Its requests have moved with it, and so has its line in the register.
    for (const key of ['letters', 'plan', 'paper-number']) {
      await queryClient.invalidateQueries({ queryKey: [key, place.cycleId] });
    }
    for (const key of ['papers', 'preview']) void queryClient.invalidateQueries({ queryKey: [key, place.cycleId] });
    void queryClient.invalidateQueries({ queryKey: ['registers', place.schoolId] });
  };
  const latest = async () => {
    await settled(saver);
    const known = queryClient.getQueryData(lettersQuery(place).queryKey);
    return findLetter(known, letter.investmentLetterId)?.version ?? letter.version;
  };
  const takeBack = useMutation({
    mutationFn: async () => call(endpoints.takeBackInvestmentLetter, { params, body: { version: await latest() } }),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: async () => call(endpoints.removeInvestmentLetter, { params, query: { version: await latest() } }),
    onSuccess: async () => {
      await refresh();
      offerUndo({
        text: m.resLetterRemoved(),
        undo: () => call(endpoints.restoreInvestmentLetter, { params, body: {} }).then(refresh),
      });
    },
  });
  const error = takeBack.error ?? remove.error;
  return (
    <div className="stack no-print">
      {error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(error, language())}</p>
        </Notice>
      )}
      <div className="row">
        {letter.status === 'draft' ? (
          <>
            <Button variant="outline" onClick={() => void settled(saver).then(() => setSending(true))}>
              {m.resLetterMarkSent()}
            </Button>
            {letter.registered === null && (
              <Button variant="quiet" loading={remove.isPending} onClick={() => remove.mutate()}>
                {m.resLetterRemove()}
              </Button>
            )}
          </>
        ) : (
          <Button variant="quiet" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
            {m.resLetterTakeBack()}
          </Button>
        )}
      </div>
      <p className="muted">{letter.status === 'draft' ? m.resLetterSentMeans() : m.resLetterTakeBackMeans()}</p>
      {isSending && (
        <SendLetter
          letter={letter}
          place={place}
          latest={latest}
          onClose={() => setSending(false)}
          onSent={async () => {
            await refresh();
            setSending(false);
            offerUndo({ text: m.resLetterRecordedSent(), undo: () => takeBack.mutateAsync().then(() => undefined) });
          }}
        />
      )}
    </div>
  );
}
