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
    subject: head.titleLines.length > 0 ? head.titleLines.join('\n') : (head.title ?? ''),
    governingBody: head.governingBody ?? '',
    schoolName: head.school ?? '',
    introduction: draft.introduction ?? '',
    purpose: purposeText(draft.purpose),
    scope: draft.scope?.text ?? '',
    tool: draft.tool?.text ?? '',
    trainingTime: training?.dateText ?? '',
    trainingDate: training?.date ?? null,
    trainingParticipants: training?.participants ?? '',
    trainingContent: training?.content ?? '',
    experts: draft.experts?.text ?? '',
    organisation: numbered((draft.implementation?.duties ?? []).map(dutySentence)),
    closing: draft.closing ?? '',
    signerAuthority: signer?.authority ?? '',
    signerPost: [signer?.post, signer?.secondPost].filter(Boolean).join('\n'),
    signerName: signer?.name ?? '',
  };
}

/** Items keep their numbers, so that the paper prints them as it had them. */
function purposeText(purpose: PlanDraft['purpose']): string {
  const items = purpose?.items ?? [];
  return items.length > 0 ? numbered(items) : (purpose?.text ?? '');
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line.replace(/^\d+[.)]\s*/, '')}`).join('\n');
}

type Duty = NonNullable<PlanDraft['implementation']>['duties'][number];

function dutySentence({ responsible, duty }: Duty): string {
  return responsible && !duty.startsWith(responsible) ? `${responsible} ${duty}` : duty;
}
