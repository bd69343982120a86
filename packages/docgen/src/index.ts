export type { CouncilDecisionPaper } from './papers/council-decision-paper.ts';
export type * from './papers/paper-parts.ts';
export type * from './papers/plan-paper.ts';
