import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../../lib/api/endpoints.ts';

export const wordingsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['paperWordings', schoolId],
    queryFn: ({ signal }) => call(endpoints.listPaperWordings, { params: { schoolId }, signal }),
  });
