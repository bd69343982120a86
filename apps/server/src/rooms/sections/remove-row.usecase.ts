import type { Row, SectionName } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import type { Clock } from '../../platform/kit/clock.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { SectionWriter } from './section.repository.ts';
import { refuseOtherStandards } from './section.rules.ts';

interface Dependencies<Name extends SectionName> {
  readonly rows: SectionWriter<Name>;
  readonly events: EventRecorder;
  readonly clock: Clock;
}

export interface RemoveRow<Name extends SectionName> {
  readonly section: Name;
  readonly cycleId: string;
  readonly rowId: string;
  readonly version: number;
  readonly standards: readonly string[] | null;
}

/** Takes a row out of sight; `restoreRow` brings it back as it was. */
export async function removeRow<Name extends SectionName>(
  { rows, events, clock }: Dependencies<Name>,
  input: RemoveRow<Name>,
): Promise<void> {
  const before = await rows.find(input.cycleId, input.rowId);
  if (!before) throw new Refusal('object.notFound');
  refuseOtherStandards(input.standards, before);

  const isRemoved = await rows.remove(input.cycleId, input.rowId, input.version, clock.now());
  if (!isRemoved) throw new Refusal('object.changed', { current: before });

  await events.record({
    kind: 'row.removed',
    subjectType: input.section,
    subjectId: input.rowId,
    cycleId: input.cycleId,
    detail: { before: content(before) },
  });
}

function content<Name extends SectionName>(row: Row<Name>): Record<string, unknown> {
  const hidden = new Set(['rowId', 'version', 'position']);
  return Object.fromEntries(Object.entries(row).filter(([field]) => !hidden.has(field)));
}
