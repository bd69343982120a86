import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { endpoints } from '../api/endpoints.ts';

const schoolNetworkQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['network', schoolId],
    queryFn: ({ signal }) => call(endpoints.getSchoolNetwork, { params: { schoolId }, signal }),
  });

export const installationNetworkQuery = queryOptions({
  queryKey: ['network'],
  queryFn: ({ signal }) => call(endpoints.getInstallationNetwork, { signal }),
});

export function useSchoolNetwork(schoolId: string) {
  return useQuery(schoolNetworkQuery(schoolId));
}
