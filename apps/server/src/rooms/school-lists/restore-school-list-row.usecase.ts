import type { SchoolListName, SchoolListRow } from '@minhchung/contract';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { SchoolListTools } from './school-list-tools.ts';

export async function restoreSchoolListRow<Name extends SchoolListName>(
  { name, rows, events }: SchoolListTools<Name>,
  rowId: string,
): Promise<SchoolListRow<Name>> {
  const isRestored = await rows.restore(rowId);
  const row = await rows.find(rowId);
  if (!isRestored || !row) throw new Refusal('object.notFound');

  await events.record({ kind: 'listRow.restored', subjectType: name, subjectId: rowId });
  return row;
}
