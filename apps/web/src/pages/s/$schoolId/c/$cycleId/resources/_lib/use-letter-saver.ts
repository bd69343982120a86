import type { InvestmentLetter } from '@minhchung/contract';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { isRecord } from '../../../../../../../lib/api/problem.ts';
import { lettersQuery, withLetter } from '../../../../../../../lib/papers/letters-query.ts';
import type { ObjectSaver } from '../../../../../../../lib/saving/object-saver.ts';
import { useSaver } from '../../../../../../../lib/saving/use-saver.tsx';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';

export type LetterValues = Omit<InvestmentLetter, 'investmentLetterId' | 'status' | 'registered' | 'sent' | 'version'>;
export type LetterSaver = ObjectSaver<LetterValues>;

/** The words of a letter as one object that saves itself. */
export function useLetterSaver(place: CycleAddress, letter: InvestmentLetter): LetterSaver {
  const queryClient = useQueryClient();
  return useSaver<LetterValues>({
    key: letter.investmentLetterId,
    server: { version: letter.version, values: letter },
    send: async (version, values) => {
      const params = { ...place, investmentLetterId: letter.investmentLetterId };
      const saved = await call(endpoints.changeInvestmentLetter, { params, body: { version, ...values } });
      queryClient.setQueryData(lettersQuery(place).queryKey, (known) => withLetter(known, saved));
      for (const key of ['papers', 'preview', 'paper-number'])
        void queryClient.invalidateQueries({ queryKey: [key, place.cycleId] });
      return { version: saved.version, values: saved };
    },
    readCurrent: (current) =>
      isRecord(current) && typeof current.version === 'number'
        ? { version: current.version, values: { ...letter, ...current } }
        : null,
  });
}

/** What was typed just before is on its way already: its answer carries the version to go by. */
export async function settled(saver: Pick<LetterSaver, 'flush' | 'state' | 'subscribe'>): Promise<void> {
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
