import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { call } from '../../../lib/api/call.ts';
import { endpoints } from '../../../lib/api/endpoints.ts';

const next = ({ nextCursor }: { readonly nextCursor: string | null }) => nextCursor ?? undefined;
const from = (pageParam: string) => (pageParam ? { cursor: pageParam } : {});

export const schoolsQuery = (search: string, includeClosed: boolean) =>
  infiniteQueryOptions({
    queryKey: ['installation', 'schools', search, includeClosed],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listInstallationSchools, {
        query: { includeClosed, ...(search ? { search } : {}), ...from(pageParam) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: next,
    placeholderData: keepPreviousData,
  });

export const authoritiesQuery = infiniteQueryOptions({
  queryKey: ['installation', 'authorities'],
  queryFn: ({ pageParam, signal }) =>
    call(endpoints.listAuthorities, { query: { limit: 300, ...from(pageParam) }, signal }),
  initialPageParam: '',
  getNextPageParam: next,
});

export const seatsQuery = (authorityId: string) =>
  infiniteQueryOptions({
    queryKey: ['installation', 'seats', authorityId],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listAuthoritySeats, { params: { authorityId }, query: from(pageParam), signal }),
    initialPageParam: '',
    getNextPageParam: next,
  });
