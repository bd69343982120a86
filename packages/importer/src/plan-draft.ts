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

export type SchoolLevelKey =
  | 'preschool'
  | 'primary'
  | 'lower-secondary'
  | 'upper-secondary'
  | 'primary-lower-secondary'
  | 'multi-level';

/** The framework that the paper seems to follow; `key` is a name of the answer sheet, not of a framework file. */
export interface StandardSetDraft {
  key: string;
  text: string;
  schoolLevel: SchoolLevelKey | null;
  standards: number | null;
  criteria: number | null;
}

export interface HeadDraft {
  governingBody: string | null;
  school: string | null;
  /** "HỘI ĐỒNG TỰ ĐÁNH GIÁ" printed under the school's name, when the Council issues the plan. */
  issuingBody: string | null;
  schoolLevel: SchoolLevelKey | null;
  nationalTitle: string | null;
  motto: string | null;
  number: string | null;
  notation: string | null;
  numberLine: string | null;
  place: string | null;
  date: string | null;
  dateText: string | null;
  typeName: string | null;
  title: string | null;
  titleLines: string[];
}

export interface LegalBasisDraft {
  order: number;
  type: string | null;
  number: string | null;
  numberText: string | null;
  date: string | null;
  dateText: string | null;
  issuer: string | null;
  subject: string | null;
  text: string;
}

export interface TargetDraft {
  at: 'title' | 'introduction' | 'purpose' | 'resources';
  /** Degree of the national standard (CQG). */
  cqgLevel: number | null;
  /** Level of accreditation (KĐCLGD). */
  kdclLevel: number | null;
  /** Quality level (TT57 "Mức"). */
  qualityLevel: number | null;
  levelTexts: string[];
  dateText: string | null;
  schoolYears: string[];
  openEnded: boolean;
  month: string | null;
  year: number | null;
}

export interface ProseDraft {
  heading: string | null;
  text: string | null;
}

export interface PurposeDraft extends ProseDraft {
  items: string[] | null;
}

export interface ScopeDraft extends ProseDraft {
  dateFrom: string | null;
  dateTo: string | null;
}

export type CouncilRoleKey = 'chair' | 'viceChair' | 'secretary' | 'member';
export type GroupRoleKey = 'leader' | 'member';

export interface MemberDraft<Role extends string> {
  order: number | null;
  name: string;
  position: string | null;
  role: string | null;
  roleKey: Role | null;
  signature?: string;
  note?: string;
  /** "Nhiệm vụ cụ thể" of the task table (form F03). */
  duty?: string;
}

export interface CouncilDraft {
  heading: string | null;
  steeringHeading: string | null;
  sectionHeading: string | null;
  decision: { number: string | null; date: string | null } | null;
  declaredCount: number | null;
  declaredText: string | null;
  columns: string[];
  members: MemberDraft<CouncilRoleKey>[];
}

export interface SecretaryGroupDraft {
  heading: string | null;
  columns: string[];
  members: MemberDraft<GroupRoleKey>[];
}

export interface WorkingGroupDraft {
  number: number | null;
  heading: string | null;
  standards: number[];
  standardTitle: string | null;
  columns: string[];
  members: MemberDraft<GroupRoleKey>[];
}

export interface AssignmentsDraft {
  heading: string | null;
  columns: string[];
  rows: AssignmentDraft[];
}

export interface AssignmentDraft {
  order: number | null;
  standard: number | null;
  /** `x.y`, a pair and not a decimal: 1.10 follows 1.9. */
  criterion: string | null;
  content: string | null;
  mandatory?: boolean;
  assignee: string | null;
  groups: number[];
  persons: string[];
  periodText: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  note: string;
}

export interface TrainingDraft {
  heading: string | null;
  dateText: string | null;
  date: string | null;
  participants: string | null;
  content: string | null;
}

export type ResourceKind =
  | 'people'
  | 'facilities'
  | 'finance'
  | 'facilitiesAndFinance'
  | 'proposal'
  | 'resourceRow'
  | 'other';

export interface ResourceItemDraft {
  order: number;
  kind: ResourceKind;
  label: string | null;
  text: string;
  standard?: number | null;
  criteriaText?: string | null;
  periodText?: string | null;
  note?: string;
}

export interface BudgetLineDraft {
  text: string;
  amountText: string | null;
  amountVnd: number | null;
}

export interface BudgetDraft {
  heading: string | null;
  lines: BudgetLineDraft[];
  statedTotalText: string | null;
  statedTotalVnd: number | null;
  inWords: string | null;
  inWordsVnd: number | null;
  /** Sum of the lines; not printed in the paper. */
  computedTotalVnd: number | null;
  source: string | null;
}

export interface InvestmentDraft {
  order: number;
  action: string | null;
  item: string;
  quantity: number | null;
  quantityText: string | null;
  schoolYear: string | null;
  schoolYearText: string | null;
}

export interface ResourcesDraft {
  heading: string | null;
  columns?: string[];
  items: ResourceItemDraft[];
  budget: BudgetDraft | null;
  proposedInvestments: InvestmentDraft[];
  proposedTo: string[];
}

export interface ExpertsDraft extends ProseDraft {
  planned: boolean | null;
}

export interface EvidenceNeedDraft {
  order: number | null;
  standard: number | null;
  criterion: string | null;
  description: string;
  place: string | null;
  group: string | null;
  groupNumber: number | null;
  periodText: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  costText: string | null;
  costVnd: number | null;
  note: string;
}

export interface EvidenceNeedsDraft {
  heading: string | null;
  columns: string[];
  rows: EvidenceNeedDraft[];
  statedTotalVnd: number | null;
  /** Sum of the rows; not printed in the paper. */
  computedTotalVnd: number | null;
}

export interface ImprovementPriorityDraft {
  order: number | null;
  criterion: string | null;
  problem: string | null;
  goal: string | null;
  measures: string | null;
  assignee: string | null;
  persons: string[];
  periodText: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  costText: string | null;
  costVnd: number | null;
}

export interface ImprovementPrioritiesDraft {
  heading: string | null;
  columns: string[];
  rows: ImprovementPriorityDraft[];
}

export interface TimetableRowDraft {
  order: number;
  weekText: string | null;
  weekFrom: number | null;
  weekTo: number | null;
  dateText: string | null;
  dateFrom: string | null;
  dateTo: string | null;
  owner: string | null;
  activities: string[];
  /** "Sản phẩm" and "Ghi chú", when the table has such columns. */
  product?: string;
  note?: string;
}

export interface TimetableCalendarDraft {
  week1From: string | null;
  text: string | null;
  declaredWeeks: number | null;
  dateFrom: string | null;
  dateTo: string | null;
}

export interface TimetableDraft {
  heading: string | null;
  columns: string[];
  calendar: TimetableCalendarDraft | null;
  rows: TimetableRowDraft[];
}

export interface MilestoneDraft {
  order: number;
  periodText: string | null;
  month: string | null;
  text: string;
  cqgLevel: number | null;
  kdclLevel: number | null;
  qualityLevel?: number | null;
}

export interface MilestonesDraft {
  heading: string | null;
  items: MilestoneDraft[];
}

export interface ImplementationDutyDraft {
  order: number;
  /** The post or body that the duty names first, as printed. */
  responsible: string | null;
  duty: string;
  dueText: string | null;
  due: string | null;
}

export interface ImplementationDraft {
  heading: string | null;
  duties: ImplementationDutyDraft[];
}

export interface RecipientDraft {
  order: number;
  text: string;
  name: string;
  purpose: string | null;
}

export interface SignerDraft {
  authority: string | null;
  post: string | null;
  secondPost: string | null;
  name: string | null;
}

/** What a school portal prints around the article. It is not part of the plan. */
export interface PortalDraft {
  dateTimeText: string | null;
  dateTime: string | null;
  welcome: string | null;
  articleTitle: string | null;
  authorLine: string | null;
  author: string | null;
  blocks: string[];
  statisticsTitle: string | null;
  counters: PortalCountersDraft;
  counterLines: string[];
}

export interface PortalCountersDraft {
  today: number | null;
  yesterday: number | null;
  month: { month: number; value: number; text: string } | null;
  year: { year: number; value: number; text: string } | null;
}
