import { valuesSchema } from '@minhchung/contract';
import type { DifferenceItem } from '@minhchung/importer';
import type { DraftRow } from './paper-rows.ts';
import { type RowSection, rowSections } from './revised-sections.ts';
import { nextInPaper, type RevisionWork, realContent, writerOf } from './revision-work.ts';

/** Adds the chosen rows with what hangs on them, each where the paper has it. */
export async function addNewRows(work: RevisionWork, chosen: readonly DifferenceItem[]): Promise<void> {
  const coming = new Set(chosen.flatMap((item) => (item.would === 'add' && item.ref !== null ? [item.ref] : [])));
  for (const section of rowSections) {
    const rows = work.compared.paper.filter(
      (row) =>
        row.section === section &&
        !work.rowIds.has(row.ref) &&
        (coming.has(row.ref) || (row.parentRef !== null && coming.has(row.parentRef))),
    );
    // From the last to the first, so that each finds the row that it stands before.
    for (const row of rows.toReversed()) await addRow(work, section, row);
  }
}

async function addRow(work: RevisionWork, section: RowSection, row: DraftRow): Promise<void> {
  const { cycleId } = work;
  const parentId = parentOf(work, section, row);
  // Its parent was not taken over: there is no place for it.
  if (row.parentRef !== null && parentId === null) return;
  const writer = writerOf(work, section);
  const values = valuesSchema(section).parse(await realContent(work, row.values));
  const position = await writer.positionBefore(cycleId, parentId, nextInPaper(work, row));
  const { rowId } = await writer.add({ cycleId, parentId, position, values });
  work.rowIds.set(row.ref, rowId);
  work.steps.push({ act: 'added', section, rowId });
}

function parentOf({ compared, rowIds }: RevisionWork, section: RowSection, row: DraftRow): string | null {
  if (section === 'councilMembers') return compared.workspace.find((one) => one.section === 'council')?.rowId ?? null;
  return row.parentRef === null ? null : (rowIds.get(row.parentRef) ?? null);
}
