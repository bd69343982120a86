/** What a column of a staff list holds. `number` is the running number; `ignored` is not taken. */
export const staffColumnMeanings = [
  'number',
  'fullName',
  'familyName',
  'givenName',
  'birthDate',
  'post',
  'duty',
  'unit',
  'phone',
  'email',
  'startDate',
  'note',
  'ignored',
] as const;
export type StaffColumnMeaning = (typeof staffColumnMeanings)[number];

/** A cell as the workbook holds it; dates are midnight UTC of the day that stands in the cell. */
export type StaffCell = string | number | boolean | Date | null;

export interface StaffSheet {
  readonly name: string;
  /** Rows from the first row of the sheet, merged cells filled with their value. */
  readonly rows: readonly (readonly StaffCell[])[];
}

export interface StaffColumn {
  /** "A", "B", … as the workbook names it. */
  readonly letter: string;
  readonly header: string;
  readonly meaning: StaffColumnMeaning;
  /** False where the header says nothing known and a person should look. */
  readonly isSure: boolean;
  /** First values, for whoever chooses. */
  readonly examples: readonly string[];
}

export const staffFaultCodes = [
  'name.missing',
  'name.tooShort',
  'name.unlikely',
  'name.twice',
  'date.impossible',
  'date.monthFirst',
  'date.unlikely',
  'date.yearOnly',
  'phone.invalid',
  'email.invalid',
  'post.unknown',
  'text.tooLong',
] as const;
export type StaffFaultCode = (typeof staffFaultCodes)[number];

export interface StaffFault {
  /** Row of the sheet, counted from 1 as the workbook shows it. */
  readonly row: number;
  readonly letter: string;
  readonly header: string;
  readonly value: string;
  readonly code: StaffFaultCode;
  /** A stop must be mended or its row left out; the others are only told. */
  readonly isStop: boolean;
}

/** Kinds of posts as in the framework files (`heldBy`). */
export type StaffPostKind =
  | 'principal'
  | 'vice-principal'
  | 'subject-group-head'
  | 'subject-group-deputy'
  | 'office-group-head'
  | 'party-secretary'
  | 'union-chair'
  | 'youth-union-secretary'
  | 'youth-leader'
  | 'teacher'
  | 'accountant'
  | 'clerk'
  | 'librarian'
  | 'health-worker'
  | 'equipment-keeper'
  | 'guard'
  | 'other';

export interface StaffPost {
  readonly kind: StaffPostKind;
  /** Abbreviations written out: "TTCM" reads "Tổ trưởng chuyên môn". */
  readonly title: string;
  readonly unit: string;
}

export interface StaffPerson {
  readonly row: number;
  readonly fullName: string;
  /** ISO days. */
  readonly birthDate: string | null;
  readonly startedOn: string | null;
  readonly phone: string;
  readonly email: string;
  readonly note: string;
  readonly posts: readonly StaffPost[];
}

export interface SkippedRow {
  readonly row: number;
  readonly text: string;
  readonly reason: 'title' | 'group' | 'footer' | 'example' | 'alone';
}

export interface StaffDraft {
  readonly sheetNames: readonly string[];
  /** Which of them was read. */
  readonly sheet: number;
  /** Row of the (first) header, counted from 1; 0 when the list has none. */
  readonly headerRow: number;
  readonly columns: readonly StaffColumn[];
  readonly people: readonly StaffPerson[];
  readonly faults: readonly StaffFault[];
  readonly skipped: readonly SkippedRow[];
}

/** What a person chose where the list is not clear, and cells mended before anything is applied. */
export interface StaffChoices {
  readonly sheet?: number | undefined;
  /** By letter. */
  readonly columns?: Readonly<Record<string, StaffColumnMeaning>> | undefined;
  readonly fixes?: readonly { readonly row: number; readonly letter: string; readonly value: string }[] | undefined;
}
