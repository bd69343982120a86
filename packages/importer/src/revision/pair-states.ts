import { type MatchableRow, matchRows } from './match-rows.ts';
import type { ComparedStates, PaperRow, TakenRow, WorkspaceRow } from './revision.ts';
import { type ChildIndex, paperChildren, workspaceChildren } from './state-index.ts';

/** Which row is which in three states: the last paper, the workspace, the new paper. */
export interface PairedStates {
  /** Row of the new paper → the same row of the last one. */
  readonly takenOf: ReadonlyMap<PaperRow, TakenRow>;
  /** Row of the new paper (`ref`) → row of the workspace. */
  readonly known: ReadonlyMap<string, string>;
  readonly rowOf: ReadonlyMap<string, WorkspaceRow>;
  /** Row of the workspace → the row of the last paper that it came from. */
  readonly takenById: ReadonlyMap<string, TakenRow>;
  readonly ownRows: Readonly<Record<string, number>>;
  readonly paperChildren: ChildIndex<PaperRow>;
  readonly workspaceChildren: ChildIndex<WorkspaceRow>;
}

export function pairStates({ taken, workspace, paper, sections }: ComparedStates): PairedStates {
  const rowOf = new Map(workspace.map((row) => [row.rowId, row]));
  const takenById = new Map(taken.flatMap((row) => (row.rowId === null ? [] : [[row.rowId, row] as const])));
  const takenByRef = new Map(taken.map((row) => [row.ref, row]));
  const children = {
    taken: paperChildren(taken),
    paper: paperChildren(paper),
    workspace: workspaceChildren(workspace),
  };
  const takenOf = new Map<PaperRow, TakenRow>();
  const known = new Map<string, string>();
  const ownRows: Record<string, number> = {};

  // Rows of both papers that became one row of the workspace hang under one name.
  const asPaper = (row: PaperRow): MatchableRow => ({
    values: row.values,
    parent: row.parentRef === null ? null : (known.get(row.parentRef) ?? `new ${row.parentRef}`),
    childWords: children.paper.wordsUnder(row.ref),
  });
  const asTaken = (row: TakenRow): MatchableRow => ({
    values: row.values,
    parent: row.parentRef === null ? null : (takenByRef.get(row.parentRef)?.rowId ?? row.parentRef),
    childWords: children.taken.wordsUnder(row.ref),
  });
  const asOwn = (row: WorkspaceRow): MatchableRow => ({
    values: row.values,
    parent: row.parentId,
    childWords: children.workspace.wordsUnder(row.rowId),
  });

  for (const section of sections) {
    const here = <Row extends { readonly section: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.section === section);
    const inPaper = here(paper);
    const found = pairRows(section, here(taken), asTaken, inPaper, asPaper);
    for (const [row, before] of found) takenOf.set(row, before);
    // What somebody typed in already, and the corrected paper now has too, is that row and no second one.
    const own = here(workspace).filter((row) => !takenById.has(row.rowId));
    const news = inPaper.filter((row) => !found.has(row));
    const ownOf = pairRows(section, own, asOwn, news, asPaper);
    ownRows[section] = own.length - ownOf.size;
    for (const row of inPaper) {
      const mine = rowOf.get(found.get(row)?.rowId ?? '') ?? ownOf.get(row);
      if (mine) known.set(row.ref, mine.rowId);
    }
  }
  return {
    takenOf,
    known,
    rowOf,
    takenById,
    ownRows,
    paperChildren: children.paper,
    workspaceChildren: children.workspace,
  };
}

/** Each row of `after` that is a row of `before`, with that row. */
function pairRows<One, Other>(
  section: string,
  before: readonly One[],
  asOne: (row: One) => MatchableRow,
  after: readonly Other[],
  asOther: (row: Other) => MatchableRow,
): Map<Other, One> {
  const found = new Map<Other, One>();
  for (const [one, other] of matchRows(section, before.map(asOne), after.map(asOther))) {
    const [from, to] = [before[one], after[other]];
    if (from !== undefined && to !== undefined) found.set(to, from);
  }
  return found;
}
