import type {
  AssignmentLine,
  CouncilMemberLine,
  LegalBasisLine,
  PaperHead,
  RecipientLine,
  SecretaryGroupLines,
  Signer,
  WorkingGroupLines,
} from './paper-parts.ts';

/** F05: regime A (2018 guidance); F05S: the older form of many schools; F05B: the yearly plan under TT57. */
export type PlanForm = 'F05' | 'F05S' | 'F05B';

/** Everything that a self-evaluation plan can hold. Each form prints all of it, in its own order. */
export interface PlanPaper {
  readonly head: PaperHead;
  readonly schoolYear: string | null;
  /** Lines of the subject below "KẾ HOẠCH", as they are to be broken; empty prints a blank. */
  readonly subjectLines: readonly string[];
  readonly legalBases: readonly LegalBasisLine[];
  /** Sentence between legal basis and first section. */
  readonly introduction: string | null;
  readonly purpose: PlanText;
  readonly scope: PlanText;
  /** Name of the framework for "Khung" of F05B when `scope` does not say it. */
  readonly frameworkTitle: string | null;
  /** Educational levels of the school ("Tiểu học"); printed where `scope` does not say them. */
  readonly educationalLevels: readonly string[];
  /** Places of the school (main site, branches), one line each. */
  readonly locations: readonly string[];
  readonly tool: PlanText;
  readonly council: PlanCouncil;
  readonly assignments: readonly AssignmentLine[];
  readonly training: PlanTraining | null;
  readonly resources: PlanResources;
  readonly experts: PlanExperts | null;
  readonly evidenceNeeds: readonly EvidenceNeedLine[];
  readonly improvementPriorities: readonly ImprovementPriorityLine[];
  readonly timetable: PlanTimetable;
  readonly milestones: readonly MilestoneLine[];
  /** "Tổ chức thực hiện". */
  readonly organisation: PlanText;
  /** Further sections of an imported plan that no form has a place for. */
  readonly otherSections: readonly PlanOtherSection[];
  /** Last sentence; the end mark "./." is added. */
  readonly closing: string | null;
  /** Empty prints only "Lưu: VT". */
  readonly recipients: readonly RecipientLine[];
  readonly signer: Signer | null;
}

/** Paragraphs first, then numbered items. Both empty: the school has not written it yet. */
export interface PlanText {
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
}

export interface PlanCouncil {
  /** Name of the steering body if it is not called council: "Ban chỉ đạo duy trì xây dựng trường chuẩn quốc gia …". */
  readonly steeringTitle: string | null;
  readonly decision: { readonly number: string | null; readonly date: string | null } | null;
  /** Number of members that the paper states; null counts the list. */
  readonly statedCount: number | null;
  readonly members: readonly CouncilMemberLine[];
  readonly secretaryGroup: SecretaryGroupLines | null;
  readonly workingGroups: readonly WorkingGroupLines[];
}

export interface PlanTraining {
  readonly dateText: string | null;
  readonly participants: string | null;
  readonly content: string | null;
}

export interface PlanResources {
  readonly items: readonly ResourceItem[];
  readonly budget: PlanBudget | null;
  readonly proposedInvestments: readonly ProposedInvestmentLine[];
  /** Authorities asked to invest: "UBND xã Suối Ngàn". */
  readonly proposedTo: readonly string[];
}

export type ResourceItem = ResourceParagraph | ResourceRow;

export interface ResourceParagraph {
  readonly kind: 'paragraph';
  /** "Nhân lực"; null for a paragraph without a label. */
  readonly label: string | null;
  readonly text: string;
}

/** One row of the table Tiêu chuẩn · Tiêu chí · Các nguồn lực · Thời điểm · Ghi chú. */
export interface ResourceRow {
  readonly kind: 'row';
  readonly standard: number | null;
  readonly criteriaText: string | null;
  readonly text: string;
  readonly periodText: string | null;
  readonly note: string | null;
}

export interface PlanBudget {
  readonly lines: readonly BudgetLine[];
  /** VND that the paper states; null prints the sum when every line has an amount, else a blank. */
  readonly statedTotal: number | null;
  /** Words of an imported paper, printed as they are; null prints the words of the total. */
  readonly statedTotalInWords: string | null;
  /** "chi thường xuyên năm 2026". */
  readonly source: string | null;
}

export interface BudgetLine {
  readonly text: string;
  /** VND, whole. */
  readonly amount: number | null;
  /** Printed beside each line where the lines are paid from several. */
  readonly source?: string | null;
}

export interface ProposedInvestmentLine {
  /** "xây mới", "sửa chữa". */
  readonly action: string | null;
  /** "phòng học tại điểm trường Khe Sậy". */
  readonly item: string;
  /** As printed: "02", "05 bộ"; null when not said. */
  readonly quantityText: string | null;
  /** `2027-2028`. */
  readonly schoolYear: string | null;
}

export interface PlanExperts {
  /** False: the school hires nobody ("Không."). */
  readonly isPlanned: boolean | null;
  /** Own sentence; null prints the parts below. */
  readonly text: string | null;
  readonly purpose: string | null;
  readonly content: string | null;
  readonly quantityText: string | null;
  readonly periodText: string | null;
}

export interface EvidenceNeedLine {
  readonly standard: number | null;
  readonly criterion: string | null;
  /** Requirement (indicator) that the evidence is for, in words. */
  readonly requirement: string | null;
  readonly description: string;
  readonly place: string | null;
  /** Group or person who collects, as printed: "Nhóm 1". */
  readonly collector: string | null;
  readonly periodText: string | null;
  /** VND, whole. */
  readonly cost: number | null;
  readonly note: string | null;
}

export interface ImprovementPriorityLine {
  readonly criterion: string | null;
  readonly problem: string;
  readonly goal: string | null;
  readonly measures: string | null;
  readonly assignee: string | null;
  readonly periodText: string | null;
  readonly cost: number | null;
}

export interface PlanTimetable {
  /** Sentence above the table: "Thời gian thực hiện 26 tuần, từ ngày …". */
  readonly introduction: string | null;
  readonly rows: readonly TimetableLine[];
}

export interface TimetableLine {
  /** "Tuần 3-8". */
  readonly weekText: string | null;
  /** "09/10 - 05/11/2023". */
  readonly dateText: string | null;
  /** Without leading dash and final mark. */
  readonly activities: readonly string[];
  readonly owner: string | null;
  readonly product: string | null;
}

export interface MilestoneLine {
  /** "Tháng 11/2018". */
  readonly periodText: string | null;
  readonly text: string;
}

export interface PlanOtherSection {
  readonly heading: string;
  readonly text: PlanText;
}
