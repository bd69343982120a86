import type { SchoolListName } from '@minhchung/contract';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import type { SchoolListTools } from './school-list-tools.ts';

/** Takes a row out of sight; `restoreSchoolListRow` brings it back as it was. */
export async function removeSchoolListRow<Name extends SchoolListName>(
  { name, rows, events, clock }: SchoolListTools<Name>,
  { rowId, version }: { readonly rowId: string; readonly version: number },
): Promise<void> {
  const before = requireSeen(await rows.find(rowId), version);

  const isRemoved = await rows.remove(rowId, version, clock.now());
  if (!isRemoved) throw new Refusal('object.changed', { current: before });

  await events.record({ kind: 'listRow.removed', subjectType: name, subjectId: rowId, detail: { before } });
}
