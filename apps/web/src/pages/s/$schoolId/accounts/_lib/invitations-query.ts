import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';

/** The newest hundred: older ones have long been used or have run out. */
export const invitationsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['invitations', schoolId],
    queryFn: ({ signal }) => call(endpoints.listInvitations, { params: { schoolId }, query: { limit: 100 }, signal }),
  });
