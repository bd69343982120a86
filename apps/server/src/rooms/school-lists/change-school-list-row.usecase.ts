import type { SchoolListName, SchoolListRow, SchoolListValues } from '@minhchung/contract';
import { changedFields } from '../../platform/kit/changed-fields.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import { refuseUnsound } from './school-list.rules.ts';
import type { SchoolListTools } from './school-list-tools.ts';

interface ChangeRow<Name extends SchoolListName> {
  readonly rowId: string;
  readonly version: number;
  readonly values: Partial<SchoolListValues<Name>>;
}

export async function changeSchoolListRow<Name extends SchoolListName>(
  { name, rows, events }: SchoolListTools<Name>,
  { rowId, version, values }: ChangeRow<Name>,
): Promise<SchoolListRow<Name>> {
  const before = requireSeen(await rows.find(rowId), version);
  refuseUnsound(name, { ...before, ...values });

  const isChanged = await rows.change(rowId, version, values);
  const after = await rows.find(rowId);
  if (!isChanged || !after) throw new Refusal('object.changed', { current: before });

  await events.record({
    kind: 'listRow.changed',
    subjectType: name,
    subjectId: rowId,
    detail: changedFields(before, after),
  });
  return after;
}
