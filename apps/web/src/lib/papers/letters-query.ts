import type { InvestmentLetter, ListedLetter } from '@minhchung/contract';
import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { endpoints } from '../api/endpoints.ts';
import type { CycleAddress } from '../school/queries.ts';

interface LetterPage {
  readonly items: ListedLetter[];
  readonly nextCursor: string | null;
}
type LetterPages = InfiniteData<LetterPage, unknown>;

/** Letters to the authority of a cycle, newest first. */
export const lettersQuery = (params: CycleAddress) =>
  infiniteQueryOptions({
    queryKey: ['letters', params.cycleId],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listInvestmentLetters, { params, query: pageParam ? { cursor: pageParam } : {}, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** The known pages with a letter as it was just saved. */
export function withLetter(known: LetterPages | undefined, saved: InvestmentLetter): LetterPages | undefined {
  return (
    known && {
      ...known,
      pages: known.pages.map((page) => ({
        ...page,
        items: page.items.map((one) =>
          one.investmentLetterId === saved.investmentLetterId ? { ...one, ...saved } : one,
        ),
      })),
    }
  );
}

export function findLetter(known: LetterPages | undefined, letterId: string): ListedLetter | undefined {
  return known?.pages.flatMap(({ items }) => items).find((one) => one.investmentLetterId === letterId);
}
