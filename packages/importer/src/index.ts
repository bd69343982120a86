export { ImportRefused, type Refusal, type RefusalCode } from './import-refused.ts';
export { LIMITS } from './limits.ts';
export { type Language, noteMessage, refusalMessage } from './messages.ts';
export { emptyPlan } from './model/context.ts';
export { parsePlan } from './parse-plan.ts';
export type * from './parsed-plan.ts';
export type * from './plan-draft.ts';
export { comparePapers } from './revision/compare-papers.ts';
export type * from './revision/revision.ts';
