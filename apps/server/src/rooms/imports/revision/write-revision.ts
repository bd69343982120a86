import type { DifferenceItem, TakenRow } from '@minhchung/importer';
import { addNewRows } from './add-new-rows.ts';
import { changeKnownRows } from './change-known-rows.ts';
import type { DraftRow } from './paper-rows.ts';
import { removeGoneRows } from './remove-gone-rows.ts';
import type { RevisionStep } from './revision-trace.ts';
import { contentAsTaken, type RevisionWork } from './revision-work.ts';
import { workspaceRows } from './workspace-rows.ts';

/** Puts the chosen differences into the cycle: what comes, what changes or moves, what goes. */
export async function writeRevision(
  given: Omit<RevisionWork, 'rowIds' | 'steps'>,
  chosen: readonly DifferenceItem[],
): Promise<{ readonly steps: readonly RevisionStep[]; readonly taken: readonly TakenRow[] }> {
  const work: RevisionWork = { ...given, rowIds: new Map(given.compared.difference.known), steps: [] };
  await addNewRows(work, chosen);
  await changeKnownRows(work, chosen);
  await removeGoneRows(work, chosen);
  return { steps: work.steps, taken: await takenRows(work) };
}

/**
 * The paper as the next one is compared with it: what it says, whether it was taken over or not, so that the same paper
 * again says nothing new. Of a row that is there also what the tables put in by themselves.
 */
async function takenRows(work: RevisionWork): Promise<TakenRow[]> {
  const { compared, rowIds } = work;
  const stored = new Map((await workspaceRows(work.tx, work.scope, work.cycleId)).map((row) => [row.rowId, row]));
  const before = new Map(compared.taken.map((row) => [row.rowId, row]));
  const isLocked = ({ section }: TakenRow | DraftRow) => compared.locked.includes(section);
  return [
    ...compared.taken.filter(isLocked),
    ...compared.paper
      .filter((row) => !isLocked(row))
      .map(({ section, ref, parentRef, values }) => {
        const rowId = rowIds.get(ref) ?? null;
        const says = contentAsTaken(work, values);
        const known = rowId === null ? {} : { ...stored.get(rowId)?.values, ...before.get(rowId)?.values };
        return { section, ref, parentRef, rowId, values: { ...known, ...says } };
      }),
  ];
}
