import type { SchoolTrait } from './school-traits.ts';

/** A text of the law data: every text exists in both languages. */
export type Text = { vi: string; en: string };

export type Language = 'vi' | 'en';

/** Calendar date as `2026-07-07`. */
export type IsoDate = string;

/**
 * One version of a set of standards, field by field as in `frameworks/*.yaml`.
 * A published version is never edited; a correction is a new `version`.
 */
export type Framework = {
  id: string;
  version: number;
  title: Text;
  legalBasis: FrameworkLegalBasis;
  schoolTypes: SchoolType[];
  status: 'current' | 'historic';
  /** School years of data that a report covers. */
  dataYears: number;
  levels: LevelLabel[];
  council: CouncilRule;
  evidenceCode: EvidenceCodeRule;
  standards: Standard[];
  conclusion: ConclusionRule[];
  outcomes: Outcome[];
  recognition: RecognitionRule;
  caveats: Caveat[];
  unverified: UnverifiedPart[];
  notes: Text[];
};

export type SchoolType = 'preschool' | 'primary' | 'lower-secondary' | 'upper-secondary' | 'multi-level' | 'continuing';

export type FrameworkLegalBasis = {
  number: string;
  officialTitle: Text;
  issued: IsoDate;
  effectiveFrom: IsoDate;
  /** Last day in force; `null` while in force. */
  effectiveTo: IsoDate | null;
  replaces: string[];
  replacedBy: string | null;
  amendedBy?: Amendment[];
  annex?: string;
};

export type Amendment = { number: string; issued: IsoDate; effectiveFrom: IsoDate };

export type LevelLabel = { level: number; label: Text };

export type CouncilRule = {
  minMembers: number;
  oddMembers: boolean;
  chair: CouncilSeatRule;
  viceChair?: CouncilSeatRule;
  secretary: CouncilSeatRule;
  article: string;
  notes?: Text;
};

/** `max: null` = no limit known; `heldBy: []` = post not fixed or not known. */
export type CouncilSeatRule = { min: number; max: number | null; heldBy: string[] };

export type EvidenceCodeStyle = 'box' | 'mc';

export type EvidenceCodeRule = {
  style: EvidenceCodeStyle;
  /** Without brackets, for instance `H1-1.1-01`. */
  example: string;
  citation: CitationRule;
  serialDigits: number;
  levelFourCode?: string;
  article?: string;
  notes?: Text;
};

/** `list` = one pair of brackets around all codes, `each` = a pair per code. */
export type CitationRule = { open: string; close: string; separator: string; wraps: 'list' | 'each' };

export type Standard = {
  code: string;
  title: Text;
  criteria: Criterion[];
  status?: 'unverified';
  notes?: Text;
};

export type Criterion = {
  code: string;
  title: Text;
  mandatory: boolean;
  article: string;
  levels: CriterionLevel[];
  suggestedEvidence: Text[];
  quantitativeData: QuantitativeDatum[];
  siteDependent?: boolean;
  status?: 'unverified';
  notes?: Text;
};

/** An empty list of requirements always has its reason. */
export type CriterionLevel = {
  level: number;
  requirements: Requirement[];
  emptyReason?: EmptyReason;
};

/** `none` = the law asks nothing here; `unverified` = the text is not known, never met and never neutral. */
export type EmptyReason = { code: 'none' | 'unverified'; vi: string; en: string };

export type Requirement = {
  key: string;
  /** Official letter of the 2018 circulars; `*` where a level has no letters. */
  indicator?: string;
  text: Text;
  threshold?: Threshold;
  amended?: boolean;
  repealed?: Repeal;
  /** The item counts when the school has at least one of these traits. */
  appliesTo?: SchoolTrait[];
  /** The item does not count for a school that has one of these traits. */
  exceptFor?: SchoolTrait[];
};

export type Repeal = { by: string; article: string };

export type Unit = 'percent' | 'count' | 'ratio' | 'years';

/** A hint to people; it never gives a verdict by itself. */
export type Threshold = {
  measure: string;
  operator: '>=' | '<=' | '==';
  value: number;
  unit: Unit;
  disadvantagedValue?: number;
  disadvantagedScope?: 'difficult-area' | 'especially-difficult-commune';
  /** Consecutive school years up to the evaluation that are looked at. */
  years?: number;
};

export type QuantitativeDatum = { key: string; label: Text; unit: Unit };

export type ConclusionRule = {
  level: number;
  article: string;
  /** School level that must hold first. */
  requiresLevel?: number;
  /** Every mandatory criterion reaches this level. */
  requireMandatory: boolean;
  /** At least so many of the non-mandatory criteria reach this level. */
  minOthers?: number;
  /** Every other criterion reaches at least this level; 0 = no floor. */
  othersFloor?: number;
  /** Every criterion that has text at this level meets it. */
  allCriteria: boolean;
  text: Text;
  extraConditions: ExtraCondition[];
};

export type ExtraCondition = { key: string; article: string; text: Text; threshold?: Threshold };

export type Outcome = {
  schoolLevel: number;
  /** Cấp độ of accreditation; `null` = none. */
  accreditationLevel: number | null;
  /** Mức độ of the national standard; `null` = none. */
  nationalStandardDegree: number | null;
};

export type RecognitionRule = {
  validYears: number;
  renewBeforeMonths?: number;
  upgradeAfterYears?: number;
  article: string;
  conditions: RecognitionCondition[];
  notes?: Text;
};

export type RecognitionCondition = { key: string; text: Text; computable: boolean; article: string };

/** `until` is the last day on which the caveat applies. */
export type Caveat = { key: string; article?: string; until?: IsoDate; vi: string; en: string };

export type UnverifiedPart = { path: string; reason: Text };
