import type { ProseDraft } from './head-draft.ts';

export type ResourceKind =
  | 'people'
  | 'facilities'
  | 'finance'
  | 'facilitiesAndFinance'
  | 'proposal'
  | 'resourceRow'
  | 'other';

export interface ResourceItemDraft {
  order: number;
  kind: ResourceKind;
  label: string | null;
  text: string;
  standard?: number | null;
  criteriaText?: string | null;
  periodText?: string | null;
  note?: string;
}

export interface BudgetLineDraft {
  text: string;
  amountText: string | null;
  amountVnd: number | null;
}

export interface BudgetDraft {
  heading: string | null;
  lines: BudgetLineDraft[];
  statedTotalText: string | null;
  statedTotalVnd: number | null;
  inWords: string | null;
  inWordsVnd: number | null;
  /** Sum of the lines; not printed in the paper. */
  computedTotalVnd: number | null;
  source: string | null;
}

export interface InvestmentDraft {
  order: number;
  action: string | null;
  item: string;
  quantity: number | null;
  quantityText: string | null;
  schoolYear: string | null;
  schoolYearText: string | null;
}

export interface ResourcesDraft {
  heading: string | null;
  columns?: string[];
  items: ResourceItemDraft[];
  budget: BudgetDraft | null;
  proposedInvestments: InvestmentDraft[];
  proposedTo: string[];
}

export interface ExpertsDraft extends ProseDraft {
  planned: boolean | null;
}

export interface EvidenceNeedDraft {
  order: number | null;
  standard: number | null;
  criterion: string | null;
  description: string;
  place: string | null;
  group: string | null;
  groupNumber: number | null;
  periodText: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  costText: string | null;
  costVnd: number | null;
  note: string;
}

export interface EvidenceNeedsDraft {
  heading: string | null;
  columns: string[];
  rows: EvidenceNeedDraft[];
  statedTotalVnd: number | null;
  /** Sum of the rows; not printed in the paper. */
  computedTotalVnd: number | null;
}

export interface ImprovementPriorityDraft {
  order: number | null;
  criterion: string | null;
  problem: string | null;
  goal: string | null;
  measures: string | null;
  assignee: string | null;
  persons: string[];
  periodText: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  costText: string | null;
  costVnd: number | null;
}

export interface ImprovementPrioritiesDraft {
  heading: string | null;
  columns: string[];
  rows: ImprovementPriorityDraft[];
}
