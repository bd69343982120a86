import type { PlanDraft } from '../plan-draft.ts';
import type { Para } from './blocks.ts';
import type { Ledger, Support } from './ledger.ts';

/** What every recogniser works on: the draft that grows, and the record of what supports it. */
export interface Context {
  plan: PlanDraft;
  ledger: Ledger;
}

/** Claims the lines of several fields of one thing under `base`. */
export function claimFields(context: Context, base: string, fields: Record<string, Support>, confidence: number): void {
  for (const [field, support] of Object.entries(fields)) context.ledger.claim(`${base}/${field}`, support, confidence);
}

export const joined = (paras: readonly Para[]): string =>
  paras
    .map((p) => p.text)
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A draft in which nothing has been read yet. */
export function emptyPlan(): PlanDraft {
  return {
    kind: 'selfEvaluationPlan',
    standardSet: null,
    head: {
      governingBody: null,
      school: null,
      issuingBody: null,
      schoolLevel: null,
      nationalTitle: null,
      motto: null,
      number: null,
      notation: null,
      numberLine: null,
      place: null,
      date: null,
      dateText: null,
      typeName: null,
      title: null,
      titleLines: [],
    },
    legalBases: [],
    introduction: null,
    targets: [],
    purpose: null,
    scope: null,
    tool: null,
    council: null,
    secretaryGroup: null,
    groupsHeading: null,
    groupsDeclaredCount: null,
    workingGroups: [],
    assignments: null,
    training: null,
    resources: null,
    experts: null,
    evidenceNeeds: null,
    improvementPriorities: null,
    timetable: null,
    milestones: null,
    implementation: null,
    closing: null,
    recipients: [],
    signer: null,
    portal: null,
  };
}
