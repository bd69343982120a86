import type { PlanDraft } from './plan-draft.ts';

/** What was given. A plan is never refused: a doubtful one is still `plan`, with a low confidence. */
export type PaperKind = 'plan' | 'otherAdministrativePaper' | 'blankForm' | 'otherText' | 'unreadable';

export interface Classification {
  kind: PaperKind;
  /** 0 to 1. */
  confidence: number;
  /** Message keys under `import.classification.` that explain the kind, most telling first. */
  reasons: string[];
}

export type SourceFormat = 'txt' | 'docx' | 'html' | 'pdf' | 'doc';

/** Where a source line stands in the file; numbers start at 1. */
export type SourcePlace =
  | { kind: 'line'; line: number }
  | { kind: 'paragraph'; paragraph: number }
  | { kind: 'cell'; table: number; row: number; column: number; paragraph: number }
  | { kind: 'page'; page: number; line: number };

export type LineState = 'value' | 'noise' | 'notUnderstood' | 'empty';

/** One line of the source as read (NFC, no-break spaces kept out). `id` is its index in `ParsedPlan.lines`. */
export interface SourceLine {
  id: number;
  text: string;
  place: SourcePlace;
  state: LineState;
}

/** Part of a source line: `[from, to)` in UTF-16 units of `SourceLine.text`. */
export interface SourceSpan {
  line: number;
  from: number;
  to: number;
}

export interface Provenance {
  spans: SourceSpan[];
  /** 0 to 1; below 0.8 the review screen shows the value among the doubtful ones. */
  confidence: number;
}

export type NoiseClass =
  | 'portalMenu'
  | 'portalCounter'
  | 'portalArticleList'
  | 'portalForm'
  | 'portalFooter'
  | 'breadcrumb'
  | 'pageNumber'
  | 'repeatedHeader'
  | 'signatureHint'
  | 'separator';

export interface NoiseLine {
  line: number;
  text: string;
  class: NoiseClass;
}

/** A line that supports no value; the review screen lists it for the person to place. */
export interface NotUnderstoodLine {
  line: number;
  text: string;
  place: SourcePlace;
}

/** The source as the review screen draws it; `lines` are ids. */
export type SourceBlock =
  | { kind: 'heading'; level: number; lines: number[] }
  | { kind: 'paragraph'; lines: number[] }
  | { kind: 'table'; layout: 'grid' | 'flattened'; rows: SourceCell[][] };

export interface SourceCell {
  lines: number[];
  isHeader: boolean;
}

/** One distinct spelling of a person's name. Spellings are never merged here: `maybeSameAs` is a question for the user. */
export interface PersonSpelling {
  name: string;
  /** JSON pointers of the values that hold this spelling. */
  pointers: string[];
  maybeSameAs: string[];
}

/** A remark about the file itself, e.g. a tracked deletion that was left out. Wording: `importMessages`. */
export interface ImportWarning {
  code: string;
  params: Record<string, string | number>;
}

export interface ParsedPlan {
  format: SourceFormat;
  classification: Classification;
  /** `null` only when nothing of a plan could be read. */
  plan: PlanDraft | null;
  /** Keys are JSON pointers into `plan`, e.g. `/council/members/0/name`. */
  provenance: Record<string, Provenance>;
  notUnderstood: NotUnderstoodLine[];
  noise: NoiseLine[];
  lines: SourceLine[];
  source: SourceBlock[];
  people: PersonSpelling[];
  warnings: ImportWarning[];
}

export type ParsePlanInput = { bytes: Uint8Array; fileName: string } | { text: string };
