import type { Cycle } from '@minhchung/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { cyclesQuery } from '../lib/school/queries.ts';

/** The cycle in which the person works: of the path, else of `?c=`, else the newest. */
export function useCurrentCycle(schoolId: string): Cycle | null {
  const { cycleId } = useParams({ strict: false });
  const { c } = useSearch({ strict: false });
  const { data } = useQuery(cyclesQuery(schoolId));
  const wanted = cycleId ?? c;
  return data?.items.find((cycle) => cycle.cycleId === wanted) ?? data?.items[0] ?? null;
}
