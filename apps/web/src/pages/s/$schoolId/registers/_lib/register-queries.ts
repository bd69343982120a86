import type { OutgoingPaper } from '@minhchung/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';

export interface OutgoingFilter {
  readonly year?: number;
  readonly typeCode?: string;
  readonly status?: OutgoingPaper['status'];
  readonly search?: string;
}

const next = ({ nextCursor }: { readonly nextCursor: string | null }) => nextCursor ?? undefined;
const cursor = (pageParam: string) => (pageParam ? { cursor: pageParam } : {});

export const outgoingQuery = (schoolId: string, filter: OutgoingFilter) =>
  infiniteQueryOptions({
    queryKey: ['registers', schoolId, 'outgoing', filter],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listOutgoingPapers, { params: { schoolId }, query: { ...filter, ...cursor(pageParam) }, signal }),
    initialPageParam: '',
    getNextPageParam: next,
    placeholderData: keepPreviousData,
  });

export const seriesQuery = (schoolId: string, year: number) =>
  queryOptions({
    queryKey: ['registers', schoolId, 'series', year],
    queryFn: ({ signal }) => call(endpoints.listOutgoingSeries, { params: { schoolId }, query: { year }, signal }),
  });

export const legalQuery = (schoolId: string, filter: { readonly onDate?: string; readonly search?: string }) =>
  infiniteQueryOptions({
    queryKey: ['registers', schoolId, 'legal', filter],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listLegalDocuments, { params: { schoolId }, query: { ...filter, ...cursor(pageParam) }, signal }),
    initialPageParam: '',
    getNextPageParam: next,
    placeholderData: keepPreviousData,
  });

export const documentsQuery = (schoolId: string, search: string) =>
  infiniteQueryOptions({
    queryKey: ['registers', schoolId, 'documents', search],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listDocuments, {
        params: { schoolId },
        query: { ...(search ? { search } : {}), ...cursor(pageParam) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: next,
    placeholderData: keepPreviousData,
  });
