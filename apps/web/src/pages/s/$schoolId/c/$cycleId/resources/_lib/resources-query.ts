import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';

export const resourcesQuery = (params: CycleAddress) =>
  queryOptions({
    queryKey: ['resources', params.cycleId],
    queryFn: ({ signal }) => call(endpoints.getResources, { params, signal }),
  });
