import type { InvestmentLetter } from '@minhchung/contract';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { isRecord } from '../../../../../../../lib/api/problem.ts';
import type { ObjectSaver } from '../../../../../../../lib/saving/object-saver.ts';
import { useSaver } from '../../../../../../../lib/saving/use-saver.tsx';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { resourcesQuery } from './resources-query.ts';

export type LetterValues = Omit<InvestmentLetter, 'investmentLetterId' | 'status' | 'version'>;
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
      queryClient.setQueryData(resourcesQuery(place).queryKey, (view) =>
        view
          ? {
              ...view,
              letters: view.letters.map((one) => (one.investmentLetterId === saved.investmentLetterId ? saved : one)),
            }
          : view,
      );
      for (const key of ['papers', 'preview']) void queryClient.invalidateQueries({ queryKey: [key, place.cycleId] });
      return { version: saved.version, values: saved };
    },
    readCurrent: (current) =>
      isRecord(current) && typeof current.version === 'number'
        ? { version: current.version, values: { ...letter, ...current } }
        : null,
  });
}
