export { ImportRefused, type Refusal, type RefusalCode } from './import-refused.ts';
export { parsePlan } from './parse-plan.ts';
export type * from './parsed-plan.ts';
export type * from './plan-draft.ts';
