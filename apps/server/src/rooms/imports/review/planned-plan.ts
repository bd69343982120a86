import { type ImportRemark, type Plan, type PlanField, planFields } from '@minhchung/contract';
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

const PLACES: Readonly<Record<PlanField, string>> = {
  number: '/head/number',
  notation: '/head/notation',
  place: '/head/place',
  issuedOn: '/head/date',
  subject: '/head/title',
  governingBody: '/head/governingBody',
  schoolName: '/head/school',
  introduction: '/introduction',
  purpose: '/purpose/text',
  scope: '/scope/text',
  tool: '/tool/text',
  trainingTime: '/training/dateText',
  trainingDate: '/training/date',
  trainingParticipants: '/training/participants',
  trainingContent: '/training/content',
  experts: '/experts/text',
  organisation: '/implementation',
  closing: '/closing',
  signerAuthority: '/signer/authority',
  signerPost: '/signer/post',
  signerName: '/signer/name',
};

/** Values of head and prose that the plan does not take: too long, or no date. */
export function invalidPlanValues(draft: PlanDraft): ImportRemark[] {
  const values = new Map<string, unknown>(Object.entries(plannedPlan(draft)));
  const shape = new Map(Object.entries(planFields));
  return Object.entries(PLACES).flatMap(([field, place]) =>
    shape.get(field)?.safeParse(values.get(field)).success ? [] : [{ code: 'valueInvalid', place }],
  );
}
