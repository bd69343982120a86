import type { PlanDraft } from '../../plan-draft.ts';

/** The answer to a sample, as far as a variant is written from it. */
export type ExpectedPlan = PlanDraft & { people?: { distinctNames: string[] }; id?: string };

export interface VariantTable {
  columns: string[];
  rows: string[][];
  /** Cells of these columns hold several lines, one per activity. */
  listColumn?: number;
}

/** A heading with what stands under it, before it is laid out. */
export interface VariantPart {
  heading: string | null;
  /** 1 = main section, 2 = under it. */
  level: 1 | 2;
  lines: string[];
  table?: VariantTable;
}

/** A whole plan taken apart into parts; groups of parts that must stay together may change places. */
export interface VariantPaper {
  letterhead: { left: string[]; right: string[] };
  title: string[];
  opening: string[];
  sections: VariantPart[][];
  closing: string | null;
  recipients: string[];
  signature: string[];
}
