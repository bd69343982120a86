import type { Row, SectionName } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { SectionWriter } from './section.repository.ts';
import { refuseOtherStandards } from './section.rules.ts';

interface Dependencies<Name extends SectionName> {
  readonly rows: SectionWriter<Name>;
  readonly events: EventRecorder;
}

export interface RestoreRow<Name extends SectionName> {
  readonly section: Name;
  readonly cycleId: string;
  readonly rowId: string;
  readonly standards: readonly string[] | null;
}

export async function restoreRow<Name extends SectionName>(
  { rows, events }: Dependencies<Name>,
  input: RestoreRow<Name>,
): Promise<Row<Name>> {
  const removed = await rows.findRemoved(input.cycleId, input.rowId);
  if (!removed) throw new Refusal('object.notFound');
  refuseOtherStandards(input.standards, removed);

  const row = await rows.restore(input.cycleId, input.rowId);
  if (!row) throw new Refusal('object.notFound');

  await events.record({
    kind: 'row.restored',
    subjectType: input.section,
    subjectId: input.rowId,
    cycleId: input.cycleId,
  });
  return row;
}
