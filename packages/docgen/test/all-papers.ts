import { councilDecision, type DocumentModel, selfEvaluationPlan } from '../src/index.ts';
import { SAMPLE_NAMES, sampleDecision, samplePlan } from './sample-papers.ts';

export const FIXED_TIME = new Date('2026-09-14T07:30:00Z');
export const PLAN_FORMS = ['F05', 'F05S', 'F05B'] as const;

/** Every paper that the samples give: the decision and the three forms of the plan. */
export function allPapers(): readonly (readonly [string, DocumentModel])[] {
  return SAMPLE_NAMES.flatMap((name) => [
    [`${name} F01`, councilDecision(sampleDecision(name))] as const,
    ...PLAN_FORMS.map((form) => [`${name} ${form}`, selfEvaluationPlan(samplePlan(name), form)] as const),
  ]);
}
