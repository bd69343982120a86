import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';

/** A school has some dozens of accounts; names already taken are looked for among all that are loaded. */
export const grantsQuery = (schoolId: string) =>
  infiniteQueryOptions({
    queryKey: ['grants', schoolId],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listGrants, {
        params: { schoolId },
        query: { limit: 300, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
