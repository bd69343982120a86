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
