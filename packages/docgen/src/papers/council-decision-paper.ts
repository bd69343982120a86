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

/**
 * Everything that the decision on the self-evaluation council prints: F01 with its lists F02 (council), F03 (secretary
 * group, task table) and F04 (working groups).
 */
export interface CouncilDecisionPaper {
  /** A: circulars of 2018 and before; B: TT57/2026. Chooses columns and role words of the lists. */
  readonly regime: 'A' | 'B';
  readonly head: PaperHead;
  /** `2026-2027`; printed in the subject and in the task of Điều 2 unless `subject` and `periodText` say otherwise. */
  readonly schoolYear: string | null;
  /** Own subject; null prints "Về việc thành lập Hội đồng tự đánh giá năm học …". */
  readonly subject: string | null;
  /** Without the line "Theo đề nghị của …", which is `proposedBy`. */
  readonly legalBases: readonly LegalBasisLine[];
  /** Who proposes, after "Theo đề nghị của": "Thư ký Hội đồng"; null leaves the line out. */
  readonly proposedBy: string | null;
  /** What is evaluated: "năm học 2026-2027", "giai đoạn 2021-2026"; null falls back on `schoolYear`. */
  readonly periodText: string | null;
  readonly members: readonly CouncilMemberLine[];
  readonly secretaryGroup: SecretaryGroupLines | null;
  readonly workingGroups: readonly WorkingGroupLines[];
  /** Criteria by person for the task table of F03; empty leaves the table out. */
  readonly assignments: readonly AssignmentLine[];
  /** Empty prints the usual three lines of the form. */
  readonly recipients: readonly RecipientLine[];
  /** Own wording of Điều 3; absent or null: the wording of the form. */
  readonly closing?: string | null;
  readonly signer: Signer | null;
}
