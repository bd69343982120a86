import type { Plan, PlanField } from '@minhchung/contract';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { isRecord } from '../../../../../../../lib/api/problem.ts';
import type { ObjectSaver } from '../../../../../../../lib/saving/object-saver.ts';
import { useSaver } from '../../../../../../../lib/saving/use-saver.tsx';
import { type CycleAddress, planQuery } from '../../../../../../../lib/school/queries.ts';

export type PlanValues = Pick<Plan, PlanField>;
export type PlanSaver = ObjectSaver<PlanValues>;

/** Head and prose of the plan as one object that saves itself. */
export function usePlanSaver(params: CycleAddress, plan: Plan): PlanSaver {
  const queryClient = useQueryClient();
  return useSaver<PlanValues>({
    key: plan.planId,
    server: { version: plan.version, values: plan },
    send: async (version, values) => {
      const saved = await call(endpoints.changePlan, { params, body: { version, ...values } });
      queryClient.setQueryData(planQuery(params).queryKey, (view) => view && { ...view, plan: saved });
      for (const key of ['papers', 'preview']) void queryClient.invalidateQueries({ queryKey: [key, params.cycleId] });
      return { version: saved.version, values: saved };
    },
    readCurrent: (current) =>
      isRecord(current) && typeof current.version === 'number'
        ? { version: current.version, values: { ...plan, ...current } }
        : null,
  });
}
