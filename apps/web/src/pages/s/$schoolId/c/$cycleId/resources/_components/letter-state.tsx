import type { InvestmentLetter } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { useOfferUndo } from '../../../../../../../lib/undo/undo.tsx';
import { resourcesQuery } from '../_lib/resources-query.ts';
import type { LetterSaver } from '../_lib/use-letter-saver.ts';

interface LetterStateProps {
  readonly letter: InvestmentLetter;
  readonly saver: LetterSaver;
  readonly place: CycleAddress;
}

/** Draft, sent, and back; a draft may be removed and brought back. */
export function LetterState({ letter, saver, place }: LetterStateProps) {
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const params = { ...place, investmentLetterId: letter.investmentLetterId };
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey: ['resources', place.cycleId] });
    // Its requests have moved with it.
    await queryClient.invalidateQueries({ queryKey: ['plan', place.cycleId] });
    void queryClient.invalidateQueries({ queryKey: ['papers', place.cycleId] });
  };
  const latest = async () => {
    await settled(saver);
    const view = queryClient.getQueryData(resourcesQuery(place).queryKey);
    return view?.letters.find((one) => one.investmentLetterId === letter.investmentLetterId)?.version ?? letter.version;
  };
  const move = useMutation({
    mutationFn: async (status: InvestmentLetter['status']) =>
      call(endpoints.changeInvestmentLetter, { params, body: { version: await latest(), status } }),
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
  const error = move.error ?? remove.error;
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
            <Button variant="outline" loading={move.isPending} onClick={() => move.mutate('sent')}>
              {m.resLetterMarkSent()}
            </Button>
            <Button variant="quiet" loading={remove.isPending} onClick={() => remove.mutate()}>
              {m.resLetterRemove()}
            </Button>
          </>
        ) : (
          <Button variant="quiet" loading={move.isPending} onClick={() => move.mutate('draft')}>
            {m.resLetterCallBack()}
          </Button>
        )}
      </div>
      {letter.status === 'draft' && <p className="muted">{m.resLetterSentMeans()}</p>}
    </div>
  );
}

/** What was typed just before is on its way already: its answer carries the version to go by. */
async function settled(saver: LetterSaver): Promise<void> {
  await saver.flush();
  while (saver.state() === 'saving') {
    await new Promise<void>((resolve) => {
      const stop = saver.subscribe(() => {
        stop();
        resolve();
      });
    });
  }
}
