import type { Capability, HeldRights, Session } from '@minhchung/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../api/call.ts';
import { endpoints } from '../api/endpoints.ts';
import { overviewQuery } from '../school/queries.ts';
import { mayDo, reachOf } from './may-do.ts';

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

export { mayDo } from './may-do.ts';

export function useMay(schoolId: string, cycleId?: string): (capability: Capability) => boolean {
  const rights = useRights(schoolId);
  const isOver = useIsOver(schoolId, cycleId);
  return (capability) => !(isOver && whileOpen.has(capability)) && mayDo(rights, capability, cycleId);
}

/** As `reachOf`, for the person who is signed in; nothing once the cycle is over. */
export function useReach(schoolId: string, cycleId: string, capability: Capability): 'all' | readonly string[] {
  const rights = useRights(schoolId);
  const isOver = useIsOver(schoolId, cycleId);
  return useMemo(
    () => (isOver ? nowhere : reachOf(rights, capability, cycleId)),
    [isOver, rights, capability, cycleId],
  );
}

/** Work of a cycle: a closed or cancelled one is only read, and the server refuses it. */
const whileOpen: ReadonlySet<Capability> = new Set<Capability>([
  'plan.edit',
  'council.edit',
  'assignment.edit',
  'evidenceNeed.edit',
  'task.work',
]);

const nowhere: readonly string[] = [];

/** Whether the cycle is closed or cancelled. Its pages have its overview at hand; nothing is fetched for this. */
export function useIsOver(schoolId: string, cycleId = ''): boolean {
  const status = useQuery({ ...overviewQuery({ schoolId, cycleId }), enabled: false }).data?.cycle.status;
  return status === 'closed' || status === 'cancelled';
}
