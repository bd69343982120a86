import type { BlankName } from '../../model/blank-places.ts';
import type { Block, DocumentModel, Inline, Section, SignerColumn } from '../../model/document-model.ts';
import { blank, cleanText, inlines, LONG_DOTS } from '../../model/inlines.ts';
import { closingText, paragraph, signatureBlock } from '../common-blocks.ts';
import { dateInlines, letterheadBlock, numberAndNotation } from '../letterhead-block.ts';
import type { PaperHead, PaperWording } from '../paper-parts.ts';
import { schoolNameInSentence } from '../paper-words.ts';

/** The numbered paper that a table goes with: "(Kèm theo Kế hoạch số 46/KH-THSN ngày … của …)". */
export interface AttachedTo {
  readonly typeName: 'Kế hoạch' | 'Quyết định';
  readonly number: string | null;
  readonly notation: string | null;
  readonly date: string | null;
}

/** What every table of a cycle shares: it has a letterhead, no number of its own, and goes with a plan or a decision. */
export interface SheetFrame {
  /** `number` and `notation` are not printed: a table has none. */
  readonly head: PaperHead;
  readonly schoolYear: string | null;
  readonly attachedTo: AttachedTo;
  readonly chairName: string | null;
  readonly secretaryName: string | null;
  readonly wording: PaperWording;
}

interface SheetParts {
  readonly form: string;
  readonly typeName: string;
  /** Words before the school year: "Tự đánh giá". */
  readonly subject: string;
  readonly orientation: Section['orientation'];
  /** False where the sheet itself says its day: a meeting, a week. */
  readonly hasDateLine?: boolean;
  readonly content: readonly Block[];
  /** Standard wording, without end mark. */
  readonly closing: string;
  readonly recipients: readonly string[];
  /** Line below the title; null prints what the table goes with. */
  readonly note?: readonly Inline[];
  readonly signers?: Signers;
}

export interface Signers {
  readonly left: NamedSigner;
  readonly right: NamedSigner;
}

export interface NamedSigner {
  readonly posts: readonly string[];
  readonly name: string | null;
  readonly missing: BlankName;
}

/** A table as a paper of its own: letterhead without number, title, what it goes with, content, two signers (F02, B print). */
export function sheet(frame: SheetFrame, parts: SheetParts): DocumentModel {
  const year = cleanText(frame.schoolYear ?? '');
  const subject = `${parts.subject}${year === '' ? '' : ` năm học ${year}`}`;
  const { wording } = frame;
  const head = letterheadBlock(frame.head);
  const { left, right } = parts.signers ?? councilSigners(frame);
  return {
    form: parts.form,
    title: `${sentenceCase(parts.typeName)} ${lowerFirst(subject)}`.trim(),
    sections: [
      {
        orientation: parts.orientation,
        restartsPageNumbers: true,
        blocks: [
          { ...head, number: null, placeAndDate: parts.hasDateLine === false ? null : head.placeAndDate },
          { kind: 'title', typeName: parts.typeName, subject: [inlines(subject)] },
          {
            kind: 'paragraph',
            style: 'KemTheo',
            content: parts.note ?? attachedInlines(frame.attachedTo, frame.head.schoolName),
          },
          ...wording.opening.map(paragraph),
          ...parts.content,
          paragraph(closingText(wording.closing ?? parts.closing)),
          {
            ...signatureBlock(
              (wording.recipients.length > 0 ? wording.recipients : parts.recipients).map((text) => ({ text })),
              null,
              { authority: null, post: null },
            ),
            leftSigner: signerColumn(left),
            ...signerColumn(right),
          },
        ],
      },
    ],
  };
}

function councilSigners(frame: SheetFrame): Signers {
  return {
    left: { posts: ['THƯ KÝ'], name: frame.secretaryName, missing: 'secretaryName' },
    right: { posts: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'], name: frame.chairName, missing: 'chairName' },
  };
}

export function signerColumn({ posts, name, missing }: NamedSigner): SignerColumn {
  const clean = cleanText(name ?? '');
  return {
    posts: posts.map((post) => inlines(post)),
    signerName: clean === '' ? [blank(missing, LONG_DOTS)] : inlines(clean),
  };
}

/** "(Kèm theo Kế hoạch số 46/KH-THSN ngày 14 tháng 9 năm 2026 của Trường …)", with blanks for what is missing. */
function attachedInlines(to: AttachedTo, schoolName: string): readonly Inline[] {
  const owner = to.typeName === 'Quyết định' ? 'Hiệu trưởng ' : '';
  return [
    ...inlines(`(Kèm theo ${to.typeName} số `),
    ...numberAndNotation(to),
    ...inlines(' '),
    ...dateInlines(to.date),
    ...inlines(` của ${owner}${schoolNameInSentence(schoolName)})`),
  ];
}

/** "BẢNG PHÂN CÔNG" → "Bảng phân công". */
function sentenceCase(text: string): string {
  return text.slice(0, 1) + text.slice(1).toLocaleLowerCase('vi');
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
}
