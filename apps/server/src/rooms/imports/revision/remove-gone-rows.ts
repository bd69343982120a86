import type { DifferenceItem } from '@minhchung/importer';
import { Refusal } from '../../../platform/kit/refusal.ts';
import { isRowSection, type RowSection } from './revised-sections.ts';
import { type RevisionWork, writerOf } from './revision-work.ts';

const childrenOf: Partial<Record<RowSection, RowSection>> = { groups: 'groupMembers', timetable: 'tasks' };

/** Takes the chosen rows out of sight, what hangs on them first. */
export async function removeGoneRows(work: RevisionWork, chosen: readonly DifferenceItem[]): Promise<void> {
  for (const { would, section, rowId } of chosen) {
    if (would !== 'remove' || rowId === null || !isRowSection(section)) continue;
    const childSection = childrenOf[section];
    if (childSection) {
      const children = await writerOf(work, childSection).list(work.cycleId);
      for (const child of children)
        if (child.parentId === rowId) await removeRow(work, childSection, child.rowId, child.version);
    }
    const row = work.compared.workspace.find((one) => one.rowId === rowId);
    await removeRow(work, section, rowId, row?.version ?? 0);
  }
}

async function removeRow(work: RevisionWork, section: RowSection, rowId: string, version: number): Promise<void> {
  const isRemoved = await writerOf(work, section).remove(work.cycleId, rowId, version, work.now);
  if (!isRemoved) throw new Refusal('object.changed');
  work.steps.push({ act: 'removed', section, rowId });
}
