import type { Council, Cycle, Plan } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { councilWriter } from '../council/index.ts';
import type { PlanContent, planWriter } from '../plans/index.ts';
import type { CycleContent, CycleWriter } from './cycle.repository.ts';
import { fitsLevels } from './cycle.rules.ts';

interface Dependencies {
  readonly cycles: CycleWriter;
  readonly plans: Pick<ReturnType<typeof planWriter>, 'add'>;
  readonly councils: Pick<ReturnType<typeof councilWriter>, 'add'>;
  readonly events: EventRecorder;
}

export interface CreateCycle {
  readonly content: Omit<CycleContent, 'status'>;
  readonly framework: Framework | undefined;
  readonly plan?: {
    readonly status: Plan['status'];
    readonly isFromOutside: boolean;
    readonly content: Partial<PlanContent>;
  };
  readonly council?: Pick<Council, 'status' | 'isFromOutside' | 'decisionNumber' | 'decisionDate' | 'declaredCount'>;
  readonly status?: Cycle['status'];
  readonly importSessionId?: string;
}

export interface CreatedCycle {
  readonly cycleId: string;
  readonly planId: string;
  readonly councilId: string;
}

/** A cycle never stands without its plan and its council: they come into being together, empty or from an import. */
export async function createCycle(
  { cycles, plans, councils, events }: Dependencies,
  input: CreateCycle,
): Promise<CreatedCycle> {
  const { framework, content } = input;
  if (!framework || !fitsLevels(framework, content.levels)) throw new Refusal('cycle.unknownFramework');

  const cycleId = await cycles.add({
    ...content,
    status: input.status ?? 'planned',
    isHistoric: framework.status === 'historic',
    importSessionId: input.importSessionId ?? null,
  });
  const planId = await plans.add({
    cycleId,
    ...(input.plan ?? { status: 'draft', isFromOutside: false, content: {} }),
  });
  const councilId = await councils.add({
    cycleId,
    ...(input.council ?? {
      status: 'draft',
      isFromOutside: false,
      decisionNumber: null,
      decisionDate: null,
      declaredCount: null,
    }),
  });

  await events.record({
    kind: 'cycle.created',
    subjectType: 'cycle',
    subjectId: cycleId,
    cycleId,
    detail: {
      after: { name: content.name, frameworkId: content.frameworkId, frameworkVersion: content.frameworkVersion },
    },
  });
  return { cycleId, planId, councilId };
}
