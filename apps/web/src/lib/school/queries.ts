import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { endpoints } from '../api/endpoints.ts';

export interface CycleAddress {
  readonly schoolId: string;
  readonly cycleId: string;
}

export const schoolQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['school', schoolId],
    queryFn: ({ signal }) => call(endpoints.getSchool, { params: { schoolId }, signal }),
  });

export const cyclesQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['cycles', schoolId],
    queryFn: ({ signal }) => call(endpoints.listCycles, { params: { schoolId }, signal }),
  });

export const overviewQuery = (params: CycleAddress) =>
  queryOptions({
    queryKey: ['overview', params.cycleId],
    queryFn: ({ signal }) => call(endpoints.getOverview, { params, signal }),
  });

export const planQuery = (params: CycleAddress) =>
  queryOptions({
    queryKey: ['plan', params.cycleId],
    queryFn: ({ signal }) => call(endpoints.getPlan, { params, signal }),
  });

export const councilQuery = (params: CycleAddress) =>
  queryOptions({
    queryKey: ['council', params.cycleId],
    queryFn: ({ signal }) => call(endpoints.getCouncil, { params, signal }),
  });

export const papersQuery = (params: CycleAddress) =>
  queryOptions({
    queryKey: ['papers', params.cycleId],
    queryFn: ({ signal }) => call(endpoints.listPapers, { params, signal }),
  });

/** The whole roster, for pickers: a school has some dozens of people. */
export const rosterQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['people', schoolId, 'roster'],
    queryFn: ({ signal }) =>
      call(endpoints.listPeople, { params: { schoolId }, query: { limit: 300, includeLeft: true }, signal }),
  });

export const frameworksQuery = queryOptions({
  queryKey: ['frameworks'],
  queryFn: ({ signal }) => call(endpoints.listFrameworks, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});
