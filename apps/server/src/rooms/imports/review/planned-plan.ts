import type { Plan, PlanField } from '@minhchung/contract';
import type { PlanDraft } from '@minhchung/importer';

/** Head and prose of the plan, as the paper has them; what it lacks stays empty and is never made up. */
export function plannedPlan(draft: PlanDraft): Pick<Plan, PlanField> {
  const { head, training, signer } = draft;
  return {
    number: head.number,
    notation: head.notation ?? '',
    place: head.place ?? '',
    issuedOn: head.date,
    subject: head.title ?? '',
    governingBody: head.governingBody ?? '',
    schoolName: head.school ?? '',
    introduction: draft.introduction ?? '',
    purpose: draft.purpose?.text ?? draft.purpose?.items?.join('\n') ?? '',
    scope: draft.scope?.text ?? '',
    tool: draft.tool?.text ?? '',
    trainingTime: training?.dateText ?? '',
    trainingDate: training?.date ?? null,
    trainingParticipants: training?.participants ?? '',
    trainingContent: training?.content ?? '',
    experts: draft.experts?.text ?? '',
    organisation: (draft.implementation?.duties ?? []).map((duty) => duty.duty).join('\n'),
    closing: draft.closing ?? '',
    signerAuthority: signer?.authority ?? '',
    signerPost: [signer?.post, signer?.secondPost].filter(Boolean).join('\n'),
    signerName: signer?.name ?? '',
  };
}
