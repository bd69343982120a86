export type RefusalCode =
  | 'import.tooLarge'
  | 'import.empty'
  | 'import.zipBomb'
  | 'import.encrypted'
  | 'import.truncated'
  | 'import.notADocx'
  | 'import.unreadableDoc'
  | 'import.legacySpreadsheet'
  | 'import.spreadsheet'
  | 'import.rtf'
  | 'import.image'
  | 'import.presentation'
  | 'import.archive'
  | 'import.unknownFormat'
  | 'import.tooComplex';

export interface Refusal {
  code: RefusalCode;
  params: Record<string, string | number>;
}

/** Thrown by `parsePlan` when a file cannot be read at all. Wording for people: `refusalMessage(refusal, language)`. */
export class ImportRefused extends Error implements Refusal {
  readonly code: RefusalCode;
  readonly params: Record<string, string | number>;

  constructor(code: RefusalCode, params: Record<string, string | number> = {}) {
    super(code);
    this.name = 'ImportRefused';
    this.code = code;
    this.params = params;
  }
}
