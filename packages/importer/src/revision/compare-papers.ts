import { addition, changes, removal } from './difference-items.ts';
import { type PairedStates, pairStates } from './pair-states.ts';
import type { ComparedStates, Difference, DifferenceItem } from './revision.ts';

/**
 * What a corrected paper would change in a workspace, by stable rows. A row that the workspace changed since the last
 * paper is `kept`; rows that no paper ever had are not looked at. The same paper again gives an empty list as long as
 * nobody changed what it made.
 */
export function comparePapers(states: ComparedStates): Difference {
  const paired = pairStates(states);
  const items = states.sections.flatMap((section) => [
    ...inPaper(states, section, paired),
    ...noLongerInPaper(states, section, paired),
  ]);
  return { items, known: paired.known, ownRows: paired.ownRows };
}

function inPaper(states: ComparedStates, section: string, paired: PairedStates): DifferenceItem[] {
  const { known, rowOf, takenOf, paperChildren } = paired;
  const isByField = states.byField.includes(section);
  return states.paper.flatMap((row) => {
    if (row.section !== section) return [];
    const before = takenOf.get(row);
    const mine = rowOf.get(known.get(row.ref) ?? '');
    if (mine) {
      const parentId = row.parentRef === null ? mine.parentId : (known.get(row.parentRef) ?? null);
      return changes({ row, before, mine, isMoved: parentId !== mine.parentId }, isByField);
    }
    // Under a row that comes it comes with it.
    const isUnderNew = row.parentRef !== null && !known.has(row.parentRef);
    if (isUnderNew || isByField) return [];
    return [addition(row, before !== undefined, paperChildren.under(row.ref).length)];
  });
}

function noLongerInPaper(states: ComparedStates, section: string, paired: PairedStates): DifferenceItem[] {
  if (states.byField.includes(section)) return [];
  const { rowOf, takenById, workspaceChildren } = paired;
  const matched = new Set(paired.takenOf.values());
  const stays = new Set(paired.known.values());
  return states.taken.flatMap((before) => {
    const mine = rowOf.get(before.rowId ?? '');
    if (before.section !== section || !mine || matched.has(before) || stays.has(mine.rowId)) return [];
    // Under a row that goes it goes with it.
    const parent = mine.parentId === null ? undefined : takenById.get(mine.parentId);
    if (parent && !matched.has(parent) && rowOf.has(mine.parentId ?? '')) return [];
    const under = workspaceChildren
      .under(mine.rowId)
      .filter((row) => !stays.has(row.rowId))
      .map((row) => ({ mine: row, before: takenById.get(row.rowId) }));
    return [removal(before, mine, under)];
  });
}
