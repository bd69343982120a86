import { councilDecision, type DocumentModel, type DocxProfile, selfEvaluationPlan } from '../src/index.ts';
import { newPapers } from './new-sample-papers.ts';
import { SAMPLE_NAMES, sampleDecision, samplePlan } from './sample-papers.ts';

export const FIXED_TIME = new Date('2026-09-14T07:30:00Z');
export const PLAN_FORMS = ['F05', 'F05S', 'F05B'] as const;

/** Every paper that the samples give: the decision, the three forms of the plan, and the papers beside them. */
export function allPapers(): readonly (readonly [string, DocumentModel])[] {
  return SAMPLE_NAMES.flatMap((name) => [
    [`${name} F01`, councilDecision(sampleDecision(name))] as const,
    ...PLAN_FORMS.map((form) => [`${name} ${form}`, selfEvaluationPlan(samplePlan(name), form)] as const),
    ...newPapers(name).map(([form, model]) => [`${name} ${form}`, model] as const),
  ]);
}

/** A draft of this form: what the form itself does not have is not asked for. */
export function draftProfile(model: DocumentModel): DocxProfile {
  const head = model.sections[0]?.blocks[0];
  if (head?.kind !== 'letterhead') return { status: 'draft' };
  return {
    status: 'draft',
    lacksByForm: [
      ...(head.number === null ? (['number'] as const) : []),
      ...(head.placeAndDate === null ? (['placeAndDate'] as const) : []),
    ],
  };
}
