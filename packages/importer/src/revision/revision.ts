export type RowContent = Readonly<Record<string, unknown>>;

/** A row as a paper has it. `ref` names it within its paper; `parentRef` is the row that it hangs on. */
export interface PaperRow {
  readonly section: string;
  readonly ref: string;
  readonly parentRef: string | null;
  readonly values: RowContent;
}

/** A row of the paper that was taken in before, with the row of the workspace that it became (null: nobody took it). */
export interface TakenRow extends PaperRow {
  readonly rowId: string | null;
}

/** A row as it stands in the workspace now. */
export interface WorkspaceRow {
  readonly section: string;
  readonly rowId: string;
  readonly parentId: string | null;
  readonly values: RowContent;
}

export interface FieldDifference {
  readonly field: string;
  /** As it stands in the workspace. */
  readonly mine: unknown;
  /** As the new paper says. */
  readonly paper: unknown;
}

/** `kept`: changed in the workspace since the last paper; what stands there stays unless somebody says otherwise. */
export type DifferenceKind = 'added' | 'changed' | 'removed' | 'kept';

export interface DifferenceItem {
  /** The same in every comparison of the same three states. */
  readonly id: string;
  readonly section: string;
  readonly kind: DifferenceKind;
  /** What happens to the workspace when it is chosen. */
  readonly would: 'add' | 'change' | 'remove';
  /** Row of the new paper; null for a row that it no longer has. */
  readonly ref: string | null;
  /** Row of the workspace; null for a row that is not there. */
  readonly rowId: string | null;
  readonly mine: RowContent | null;
  readonly paper: RowContent | null;
  /** For `change`: the fields that differ, in their order. */
  readonly fields: readonly FieldDifference[];
  /** For `change`: the row hangs on another one in the new paper. */
  readonly isMoved: boolean;
  /** Rows under it that come or go with it. */
  readonly children: number;
}

export interface Difference {
  /** In the order of the sections, then of the paper; removed rows after the others of their section. */
  readonly items: readonly DifferenceItem[];
  /** Row of the new paper → row of the workspace that it is. */
  readonly known: ReadonlyMap<string, string>;
  /** Rows of the workspace that no paper ever had, by section: they are never touched. */
  readonly ownRows: Readonly<Record<string, number>>;
}

export interface ComparedStates {
  /** The paper that was taken in last, row by row with what became of each. */
  readonly taken: readonly TakenRow[];
  readonly workspace: readonly WorkspaceRow[];
  /** The corrected paper. */
  readonly paper: readonly PaperRow[];
  /** Sections in the order in which they are told; a parent's section stands before its children's. */
  readonly sections: readonly string[];
  /** Sections whose row is one thing with many fields, each chosen by itself; such a row never comes or goes. */
  readonly byField: readonly string[];
}
