import type { SchoolListName, SchoolListRow, SchoolListValues } from '@minhchung/contract';
import { refuseUnsound } from './school-list.rules.ts';
import type { SchoolListTools } from './school-list-tools.ts';

export async function addSchoolListRow<Name extends SchoolListName>(
  { name, rows, events }: SchoolListTools<Name>,
  values: Partial<SchoolListValues<Name>>,
): Promise<SchoolListRow<Name>> {
  refuseUnsound(name, values);

  const rowId = await rows.add(values);
  const row = await rows.find(rowId);
  if (!row) throw new Error('A row that was just written is not there.');

  await events.record({ kind: 'listRow.added', subjectType: name, subjectId: rowId, detail: { after: values } });
  return row;
}
