import type { Orientation, StyleId } from '../format/administrative-format.ts';
import type { BlankName } from './blank-places.ts';

/** A paper as structure: the three renderers (DOCX, HTML, data for PDF) print nothing that is not in here. */
export interface DocumentModel {
  /** Form of the handbook: "F01", "F05B". */
  readonly form: string;
  /** Title for the file's properties, one line. */
  readonly title: string;
  readonly sections: readonly Section[];
}

/** Pages of one orientation. A section that restarts page numbers (the paper, each annex) hides the number on its first page. */
export interface Section {
  readonly orientation: Orientation;
  readonly restartsPageNumbers: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | LetterheadBlock
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | DashListBlock
  | TableBlock
  | AnnexTitleBlock
  | AddresseesBlock
  | SignatureBlock
  | PageBreakBlock;

export type Inline = TextInline | CodeInline | BlankInline;

export interface TextInline {
  readonly kind: 'text';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** A number or code that must not break at the end of a line: "17/2018/TT-BGDĐT", "H1-1.1-01". */
export interface CodeInline {
  readonly kind: 'code';
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Something the school has not got yet: prints dots, is listed by `listBlanks`. */
export interface BlankInline {
  readonly kind: 'blank';
  readonly blank: BlankName;
  /** The printed dots. */
  readonly dots: string;
}

export interface LetterheadBlock {
  readonly kind: 'letterhead';
  /** One inline list per printed line. */
  readonly governingBody: readonly (readonly Inline[])[];
  readonly issuer: readonly (readonly Inline[])[];
  /** Null: the form has no number of its own (tables that go with a plan). */
  readonly number: readonly Inline[] | null;
  /** Null: the form has no line of place and date (minutes). */
  readonly placeAndDate: readonly Inline[] | null;
}

/** Type name and subject, with the rule below. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly typeName: string;
  readonly subject: readonly (readonly Inline[])[];
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly style: HeadingStyle;
  /** 1 is the highest: level in the outline of Word and PDF. */
  readonly level: 1 | 2 | 3 | 4;
  readonly content: readonly Inline[];
}

export type HeadingStyle = Extract<StyleId, 'Phan' | 'Muc' | 'DeMuc' | 'Dieu' | 'Khoan' | 'Diem'>;

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly style: Extract<StyleId, 'CanCu' | 'NoiDung' | 'Dieu' | 'Khoan' | 'Diem' | 'ThamQuyen' | 'KemTheo'>;
  readonly content: readonly Inline[];
}

/** Items printed with a leading "- ". */
export interface DashListBlock {
  readonly kind: 'dashList';
  readonly items: readonly (readonly Inline[])[];
}

export interface TableBlock {
  readonly kind: 'table';
  /** What the table holds, for readers that cannot see it; not printed. */
  readonly summary: string;
  /** Relative widths and alignment of the body cells. */
  readonly columns: readonly TableColumn[];
  readonly header: readonly TableRow[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly weight: number;
  readonly align: 'left' | 'center' | 'right';
  /**
   * `number`, `date`: whole cells of this kind are values in a spreadsheet; everything else is text. `handwriting`: filled in
   * on paper, so that the column keeps its width.
   */
  readonly holds?: 'number' | 'date' | 'handwriting';
}

/** Cells covered by a merged cell above are left out, as in HTML. */
export interface TableRow {
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
}

export interface AnnexTitleBlock {
  readonly kind: 'annexTitle';
  /** "Phụ lục I"; null for the only annex. */
  readonly label: string | null;
  readonly title: readonly string[];
  /** "(Kèm theo Quyết định số … ngày … của …)". */
  readonly attachedTo: readonly Inline[];
}

/** "Kính gửi: …": one receiver on the same line, several on lines of their own (component 9a). */
export interface AddresseesBlock {
  readonly kind: 'addressees';
  readonly receivers: readonly (readonly Inline[])[];
}

export interface SignatureBlock {
  readonly kind: 'signature';
  /** Lines below "Nơi nhận:", without the dash. */
  readonly recipients: readonly (readonly Inline[])[];
  /** Authority and posts, one per line. */
  readonly posts: readonly (readonly Inline[])[];
  readonly signerName: readonly Inline[];
  /** Who signs on the left (secretary, accountant); "Nơi nhận" then stands below both. */
  readonly leftSigner?: SignerColumn;
}

export interface SignerColumn {
  readonly posts: readonly (readonly Inline[])[];
  readonly signerName: readonly Inline[];
}

export interface PageBreakBlock {
  readonly kind: 'pageBreak';
}
