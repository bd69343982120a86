import type { Row, RowValues, SectionName } from '@minhchung/contract';
import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { SectionWriter } from './section.repository.ts';
import { refuseOtherStandards } from './section.rules.ts';
import { sectionTables } from './section-tables.ts';

interface Dependencies<Name extends SectionName> {
  readonly rows: SectionWriter<Name>;
  readonly events: EventRecorder;
}

export interface AddRow<Name extends SectionName> {
  readonly section: Name;
  readonly cycleId: string;
  readonly parentId: string | null;
  readonly beforeRowId: string | null;
  readonly values: Partial<RowValues<Name>>;
  readonly standards: readonly string[] | null;
}

/** Adds a row before another one or at the end; fields that are not given stay empty. */
export async function addRow<Name extends SectionName>(
  { rows, events }: Dependencies<Name>,
  input: AddRow<Name>,
): Promise<Row<Name>> {
  if (sectionTables[input.section].parent && !input.parentId) throw missingParent();
  refuseOtherStandards(input.standards, input.values);

  const position = await rows.positionBefore(input.cycleId, input.parentId, input.beforeRowId);
  const row = await rows.add({ cycleId: input.cycleId, parentId: input.parentId, position, values: input.values });

  await events.record({
    kind: 'row.added',
    subjectType: input.section,
    subjectId: row.rowId,
    cycleId: input.cycleId,
    detail: { after: input.values },
  });
  return row;
}

function missingParent(): Refusal {
  return new Refusal('request.invalid', { problems: [{ place: '/parentId', code: 'required' }] });
}
