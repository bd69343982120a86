import type { PortalDraft, RecipientDraft, SignerDraft } from './plan-draft/closing-draft.ts';
import type {
  HeadDraft,
  LegalBasisDraft,
  ProseDraft,
  PurposeDraft,
  ScopeDraft,
  StandardSetDraft,
  TargetDraft,
} from './plan-draft/head-draft.ts';
import type {
  AssignmentsDraft,
  CouncilDraft,
  SecretaryGroupDraft,
  TrainingDraft,
  WorkingGroupDraft,
} from './plan-draft/people-draft.ts';
import type {
  EvidenceNeedsDraft,
  ExpertsDraft,
  ImprovementPrioritiesDraft,
  ResourcesDraft,
} from './plan-draft/resources-draft.ts';
import type { ImplementationDraft, MilestonesDraft, TimetableDraft } from './plan-draft/timetable-draft.ts';

export type * from './plan-draft/closing-draft.ts';
export type * from './plan-draft/head-draft.ts';
export type * from './plan-draft/people-draft.ts';
export type * from './plan-draft/resources-draft.ts';
export type * from './plan-draft/timetable-draft.ts';

/**
 * The draft of a self-evaluation plan, as read from a paper and before a person has confirmed it.
 *
 * Conventions (those of the sample answers): `null` = the paper does not say it; `''` = the cell is there and empty;
 * a field ending in `Text` is as printed and the field beside it is the parsed value. Dates are ISO `yyyy-mm-dd`,
 * months `yyyy-mm`, money whole đồng, school years `2026-2027`. All text is NFC with plain single spaces.
 */
export interface PlanDraft {
  kind: 'selfEvaluationPlan';
  standardSet: StandardSetDraft | null;
  head: HeadDraft;
  legalBases: LegalBasisDraft[];
  introduction: string | null;
  targets: TargetDraft[];
  purpose: PurposeDraft | null;
  scope: ScopeDraft | null;
  tool: ProseDraft | null;
  council: CouncilDraft | null;
  secretaryGroup: SecretaryGroupDraft | null;
  /** Heading and closing count that stand over or under all working groups, not over one of them. */
  groupsHeading: string | null;
  groupsDeclaredCount: number | null;
  workingGroups: WorkingGroupDraft[];
  assignments: AssignmentsDraft | null;
  training: TrainingDraft | null;
  resources: ResourcesDraft | null;
  experts: ExpertsDraft | null;
  evidenceNeeds: EvidenceNeedsDraft | null;
  improvementPriorities: ImprovementPrioritiesDraft | null;
  timetable: TimetableDraft | null;
  milestones: MilestonesDraft | null;
  /** "Tổ chức thực hiện": who does what, by when. */
  implementation: ImplementationDraft | null;
  closing: string | null;
  recipients: RecipientDraft[];
  signer: SignerDraft | null;
  portal: PortalDraft | null;
}
