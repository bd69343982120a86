import type { PaperWithNumber } from '@minhchung/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { endpoints } from '../api/endpoints.ts';
import type { CycleAddress } from '../school/queries.ts';

export interface NumberedPaperAddress {
  readonly place: CycleAddress;
  readonly paper: PaperWithNumber;
  readonly letter?: string | undefined;
  readonly amendment?: string | undefined;
}

/** What is written in the paper, its line in the outgoing register, and what the register would give on a day. */
export const paperNumberQuery = (
  { place, paper, letter, amendment }: NumberedPaperAddress,
  onDate?: string | null | undefined,
) =>
  queryOptions({
    queryKey: ['paper-number', place.cycleId, paper, letter ?? amendment ?? '', onDate ?? ''],
    queryFn: ({ signal }) =>
      call(endpoints.getPaperNumber, {
        params: { ...place, paper },
        query: { ...(letter ? { letter } : {}), ...(amendment ? { amendment } : {}), ...(onDate ? { onDate } : {}) },
        signal,
      }),
    placeholderData: keepPreviousData,
    // Somebody else may take the next number at any moment.
    staleTime: 0,
  });
