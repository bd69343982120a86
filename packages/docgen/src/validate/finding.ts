/** Rules of the handbook that the written file is checked against; `N000` is the document's language (format §9). */
export const FORMAT_RULES = [
  'N000',
  'N001',
  'N002',
  'N003',
  'N004',
  'N038',
  'N701',
  'N702',
  'N703',
  'N704',
  'N705',
  'N706',
  'N707',
  'N708',
  'N709',
  'N710',
  'N711',
  'N712',
  'N714',
  'N715',
  'N716',
  'N718',
  'N719',
  'N720',
  'N721',
  'N722',
  'N723',
  'N724',
  'N725',
  'N735',
  'N739',
] as const;

export type FormatRule = (typeof FORMAT_RULES)[number];

export interface FindingPlace {
  readonly kind: 'document' | 'section' | 'paragraph' | 'table';
  /** From 1; 0 for the whole document. */
  readonly index: number;
  /** First words of the paragraph or table. */
  readonly excerpt: string;
}

/** One breach of a rule. Wording is looked up by `format.<rule>` and the parameters. */
export interface Finding {
  readonly rule: FormatRule;
  readonly place: FindingPlace;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export interface DocxProfile {
  /** Issued papers must have number, date and signer, and no blanks. */
  readonly status: 'draft' | 'issued';
  /** Notation code of the school ("THABC"); null: rule N004 is not run. */
  readonly notationCode?: string | null;
  /** Upper line expected on the date of the paper; null: only bodies that no longer exist are reported. */
  readonly governingBody?: string | null;
  /** Place expected in the date line; null: rule N709 is not run. */
  readonly place?: string | null;
  /** Components that the form itself does not have: tables that go with a plan have no number, minutes no line of date. */
  readonly lacksByForm?: readonly ('number' | 'placeAndDate')[];
}

const LONGEST_EXCERPT = 60;

export const DOCUMENT: FindingPlace = { kind: 'document', index: 0, excerpt: '' };

export function at(kind: FindingPlace['kind'], index: number, text = ''): FindingPlace {
  const clean = text.replaceAll(/\s+/g, ' ').trim();
  return { kind, index, excerpt: clean.length > LONGEST_EXCERPT ? `${clean.slice(0, LONGEST_EXCERPT)}…` : clean };
}
