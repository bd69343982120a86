import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import type { DiaryFilter } from './diary-filter.ts';

export const eventsQuery = (schoolId: string, filter: DiaryFilter) =>
  infiniteQueryOptions({
    queryKey: ['events', schoolId, filter],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listEvents, {
        params: { schoolId },
        query: {
          ...(filter.cycleId ? { cycleId: filter.cycleId } : {}),
          ...(filter.subjectId ? { subjectId: filter.subjectId } : {}),
          ...(filter.actorId ? { actorId: filter.actorId } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
