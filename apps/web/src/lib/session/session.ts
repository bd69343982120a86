import type { Capability, HeldRights, Session } from '@minhchung/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { endpoints } from '../api/endpoints.ts';
import { mayDo } from './may-do.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call(endpoints.getSession, { signal }),
  staleTime: 60_000,
});

export type SignedIn = NonNullable<Session['account']>;

export function useAccount(): SignedIn | null {
  return useQuery(sessionQuery).data?.account ?? null;
}

export function useRights(schoolId: string): HeldRights | null {
  return useAccount()?.schools.find((school) => school.schoolId === schoolId) ?? null;
}

export { mayDo, reachOf } from './may-do.ts';

export function useMay(schoolId: string, cycleId?: string): (capability: Capability) => boolean {
  const rights = useRights(schoolId);
  return (capability) => mayDo(rights, capability, cycleId);
}
