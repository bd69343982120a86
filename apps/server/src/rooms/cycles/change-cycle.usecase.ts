import type { Cycle } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { councilReader } from '../council/index.ts';
import type { CycleContent, CycleWriter } from './cycle.repository.ts';
import { mayMove } from './cycle.rules.ts';

interface Dependencies {
  readonly cycles: CycleWriter;
  readonly councils: ReturnType<typeof councilReader>;
  readonly events: EventRecorder;
}

/** Calendar, name, form and state. It starts running only with a signed council (C5); the framework stays pinned. */
export async function changeCycle(
  { cycles, councils, events }: Dependencies,
  input: { readonly cycleId: string; readonly version: number; readonly content: Partial<CycleContent> },
): Promise<Cycle> {
  const before = await cycles.find(input.cycleId);
  if (!before) throw new Refusal('object.notFound');
  const status = input.content.status ?? before.status;
  if (!mayMove(before.status, status)) throw new Refusal('cycle.wrongTransition');
  const { status: _, ...settings } = input.content;
  if (isOver(before.status) && isOver(status) && Object.keys(settings).length > 0) throw new Refusal('cycle.onlyRead');
  if (before.status === 'planned' && status === 'running') {
    const council = await councils.find(input.cycleId);
    if (council?.status !== 'signed') throw new Refusal('cycle.councilNotSigned');
  }

  const isChanged = await cycles.change(input.cycleId, input.version, input.content);
  const after = await cycles.find(input.cycleId);
  if (!isChanged || !after) throw new Refusal('object.changed', { current: before });

  await events.record({
    kind: 'cycle.changed',
    subjectType: 'cycle',
    subjectId: input.cycleId,
    cycleId: input.cycleId,
    detail: changedFields(before, after),
  });
  return after;
}

function isOver(status: Cycle['status']): boolean {
  return status === 'closed' || status === 'cancelled';
}
