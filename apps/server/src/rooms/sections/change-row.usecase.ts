import type { Row, RowValues, SectionName } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { SectionWriter } from './section.repository.ts';
import { refuseOtherStandards, refuseWrongStep } from './section.rules.ts';

interface Dependencies<Name extends SectionName> {
  readonly rows: SectionWriter<Name>;
  readonly events: EventRecorder;
}

export interface ChangeRow<Name extends SectionName> {
  readonly section: Name;
  readonly cycleId: string;
  readonly rowId: string;
  readonly version: number;
  readonly values: Partial<RowValues<Name>>;
  /** Null: every standard; otherwise the only ones that the actor answers for. */
  readonly standards: readonly string[] | null;
  /** Why, where it is not among the values. */
  readonly reason?: string;
}

export async function changeRow<Name extends SectionName>(
  { rows, events }: Dependencies<Name>,
  input: ChangeRow<Name>,
): Promise<Row<Name>> {
  const before = await rows.find(input.cycleId, input.rowId);
  if (!before) throw new Refusal('object.notFound');
  refuseOtherStandards(input.standards, before);
  refuseOtherStandards(input.standards, { ...before, ...input.values });
  refuseWrongStep(input.section, before, input.values, input.reason ?? '');

  const after = await rows.change(input.cycleId, input.rowId, input.version, input.values);
  if (!after) throw new Refusal('object.changed', { current: before });

  await events.record({
    kind: 'row.changed',
    subjectType: input.section,
    subjectId: input.rowId,
    cycleId: input.cycleId,
    detail: { ...changedFields(before, after), ...(input.reason ? { reason: input.reason } : {}) },
  });
  return after;
}
