import type { ImportWarning, SourceFormat } from '../parsed-plan.ts';

/** Where a passage stands in a circular, as its own numbering says; null where nothing says it. */
export interface PassagePlace {
  /** `II` of "Phụ lục II". */
  readonly annex: string | null;
  /** `7` of "Điều 7". */
  readonly article: string | null;
  readonly standard: string | null;
  /** `1.10`; a pair, not a decimal. */
  readonly criterion: string | null;
  readonly level: number | null;
  /** Letter of "a)". */
  readonly point: string | null;
}

/** How the number of the criterion and of the level are known. */
export type PlaceSource = 'printed' | 'clause' | 'heading' | 'none';

/** A passage of a circular: the wording of one place, its paragraphs joined by line breaks. */
export interface CircularPassage {
  /** Its index in the file's order. */
  readonly id: number;
  readonly kind: 'requirement' | 'suggestion' | 'other';
  readonly place: PassagePlace;
  readonly criterionFrom: PlaceSource;
  readonly levelFrom: PlaceSource;
  /** Title printed beside the number of the criterion, the last time that one was printed. */
  readonly criterionTitle: string | null;
  readonly text: string;
}

export interface Circular {
  readonly format: SourceFormat;
  readonly passages: readonly CircularPassage[];
  readonly warnings: readonly ImportWarning[];
}

/** A place of a framework that official wording can stand beside. */
export interface OfficialAddress {
  readonly criterion: string;
  readonly level: number;
  /** Letter of the 2018 circulars; null where a level is one passage (and for what stands before its letters). */
  readonly indicator: string | null;
}

export type MatchReason =
  | 'numberPrinted'
  | 'numberFromClause'
  | 'levelPrinted'
  | 'levelFromHeading'
  | 'levelFromArticle'
  | 'titleSame'
  | 'titleDiffers'
  | 'pointUnknown';

export interface PassageMatch {
  readonly passage: number;
  /** Null: it stands beside nothing. */
  readonly address: OfficialAddress | null;
  /** 0 to 1; below 0.8 a person should look. */
  readonly confidence: number;
  readonly reasons: readonly MatchReason[];
}

export interface MatchedCircular {
  /** One for each passage that is a requirement, in the order of the file. */
  readonly matches: readonly PassageMatch[];
  /** Places of the framework that no passage stands beside. */
  readonly unmatched: readonly OfficialAddress[];
}
