import type { endpoints as contract } from '@minhchung/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import type { Answer } from '../../../../../lib/api/handle.ts';

export type OwnSession = Answer<(typeof contract)['listSessions']>['items'][number];

export const ownSessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => call(endpoints.listSessions, { signal }),
});
