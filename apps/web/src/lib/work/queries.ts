import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { endpoints } from '../api/endpoints.ts';
import type { CycleAddress } from '../school/queries.ts';

export const workQuery = (params: CycleAddress) =>
  queryOptions({
    queryKey: ['work', params.cycleId],
    queryFn: ({ signal }) => call(endpoints.getWork, { params, signal }),
    // Rows are changed on other pages too.
    staleTime: 0,
  });

export const myWorkQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['my-work', schoolId],
    queryFn: ({ signal }) => call(endpoints.listMyWork, { params: { schoolId }, signal }),
    staleTime: 0,
  });

export const calendarsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['calendars', schoolId],
    queryFn: ({ signal }) => call(endpoints.listSchoolCalendars, { params: { schoolId }, signal }),
  });

export const calendarLinksQuery = (params: CycleAddress) =>
  queryOptions({
    queryKey: ['calendar-links', params.cycleId],
    queryFn: ({ signal }) => call(endpoints.listCalendarLinks, { params, signal }),
  });
