import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';

export const handoversQuery = (schoolId: string) =>
  infiniteQueryOptions({
    queryKey: ['handovers', schoolId],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listHandovers, {
        params: { schoolId },
        query: pageParam ? { cursor: pageParam } : {},
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** The record as a paper; read again whenever it is looked at, because the handover goes on beside it. */
export const handoverPaperQuery = (params: { readonly schoolId: string; readonly handoverId: string }) =>
  queryOptions({
    queryKey: ['handover', params.handoverId, 'paper'],
    queryFn: ({ signal }) => call(endpoints.previewHandover, { params, signal }),
    staleTime: 0,
  });

export const handoverQuery = (params: { readonly schoolId: string; readonly handoverId: string }) =>
  queryOptions({
    queryKey: ['handover', params.handoverId],
    queryFn: ({ signal }) => call(endpoints.getHandover, { params, signal }),
  });
