import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { endpoints } from '../api/endpoints.ts';
import { type CycleAddress, overviewQuery } from '../school/queries.ts';

/** The file of the framework that a cycle is pinned to, as it is answered; null until it has come. */
export function useFramework(place: CycleAddress): unknown {
  const { data: overview } = useQuery(overviewQuery(place));
  const cycle = overview?.cycle;
  const { data } = useQuery({
    queryKey: ['framework', cycle?.frameworkId, cycle?.frameworkVersion],
    queryFn: ({ signal }) =>
      call(endpoints.getFramework, {
        params: { frameworkId: cycle?.frameworkId ?? '', version: cycle?.frameworkVersion ?? 1 },
        signal,
      }),
    enabled: cycle !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}
