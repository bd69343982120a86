import type { Row, SectionName } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { SectionWriter } from './section.repository.ts';
import { refuseOtherStandards } from './section.rules.ts';

interface Dependencies<Name extends SectionName> {
  readonly rows: SectionWriter<Name>;
  readonly events: EventRecorder;
}

export interface MoveRow<Name extends SectionName> {
  readonly section: Name;
  readonly cycleId: string;
  readonly rowId: string;
  readonly version: number;
  /** Before this row; at the end when null. */
  readonly beforeRowId: string | null;
  /** Under another parent; where it is when undefined. */
  readonly parentId: string | null | undefined;
  readonly standards: readonly string[] | null;
}

export async function moveRow<Name extends SectionName>(
  { rows, events }: Dependencies<Name>,
  input: MoveRow<Name>,
): Promise<Row<Name>> {
  const before = await rows.find(input.cycleId, input.rowId);
  if (!before) throw new Refusal('object.notFound');
  refuseOtherStandards(input.standards, before);

  const parentId = input.parentId === undefined ? before.parentId : input.parentId;
  const position = await rows.positionBefore(input.cycleId, parentId, input.beforeRowId);
  const after = await rows.move(input.cycleId, input.rowId, input.version, parentId, position);
  if (!after) throw new Refusal('object.changed', { current: before });

  await events.record({
    kind: 'row.moved',
    subjectType: input.section,
    subjectId: input.rowId,
    cycleId: input.cycleId,
    detail: { beforeRowId: input.beforeRowId, parentId },
  });
  return after;
}
