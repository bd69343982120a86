import type { DifferenceItem, FieldDifference, PaperRow, TakenRow, WorkspaceRow } from './revision.ts';
import { identityOf } from './row-identity.ts';
import { isSameContent, isSameValue } from './same-content.ts';

/** A row of the new paper that the workspace does not have. */
export function addition(row: PaperRow, wasTaken: boolean, children: number): DifferenceItem {
  return {
    id: `${row.section}/${row.ref}/add`,
    section: row.section,
    // A row that was taken in before and is gone was removed here by somebody.
    kind: wasTaken ? 'kept' : 'added',
    would: 'add',
    ref: row.ref,
    rowId: null,
    mine: null,
    paper: row.values,
    fields: [],
    isMoved: false,
    children,
  };
}

export interface MatchedRow {
  readonly row: PaperRow;
  /** The row of the last paper; undefined when the workspace made it itself. */
  readonly before: TakenRow | undefined;
  readonly mine: WorkspaceRow;
  readonly isMoved: boolean;
}

/** What the paper changes in a row, and apart from it what the workspace changed: each can be chosen by itself. */
export function changes({ row, before, mine, isMoved }: MatchedRow, isByField: boolean): DifferenceItem[] {
  const { workFields = [] } = identityOf(row.section);
  const fromPaper: FieldDifference[] = [];
  const byHand: FieldDifference[] = [];
  for (const field of Object.keys(row.values)) {
    if (workFields.includes(field)) continue;
    const [paper, stands] = [row.values[field] ?? null, mine.values[field] ?? null];
    if (isSameValue(paper, stands)) continue;
    const isByHand = !before || !isSameValue(before.values[field], stands);
    (isByHand ? byHand : fromPaper).push({ field, mine: stands, paper });
  }
  const item = (kind: 'changed' | 'kept', fields: readonly FieldDifference[], moves: boolean): DifferenceItem => ({
    id: [row.section, mine.rowId, kind, ...(isByField ? fields.map(({ field }) => field) : [])].join('/'),
    section: row.section,
    kind,
    would: 'change',
    ref: row.ref,
    rowId: mine.rowId,
    mine: mine.values,
    paper: row.values,
    fields,
    isMoved: moves,
    children: 0,
  });
  if (isByField)
    return [
      ...fromPaper.map((field) => item('changed', [field], false)),
      ...byHand.map((field) => item('kept', [field], false)),
    ];
  const moves = isMoved && before !== undefined;
  return [
    ...(fromPaper.length > 0 || moves ? [item('changed', fromPaper, moves)] : []),
    ...(byHand.length > 0 ? [item('kept', byHand, false)] : []),
  ];
}

/** A row that the new paper no longer has; work done on it, or put under it, keeps it. */
export function removal(
  before: TakenRow,
  mine: WorkspaceRow,
  under: readonly { readonly mine: WorkspaceRow; readonly before: TakenRow | undefined }[],
): DifferenceItem {
  const isTouched = [{ mine, before }, ...under].some(
    (one) => !one.before || !isSameContent(one.before.values, one.mine.values, Object.keys(one.before.values)),
  );
  return {
    id: `${mine.section}/${mine.rowId}/remove`,
    section: mine.section,
    kind: isTouched ? 'kept' : 'removed',
    would: 'remove',
    ref: null,
    rowId: mine.rowId,
    mine: mine.values,
    paper: null,
    fields: [],
    isMoved: false,
    children: under.length,
  };
}
