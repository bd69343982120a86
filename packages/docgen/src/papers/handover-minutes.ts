import type { BlankName } from '../model/blank-places.ts';
import type { Block, DocumentModel, Inline } from '../model/document-model.ts';
import { blank, cleanText, inlines, SHORT_DOTS } from '../model/inlines.ts';
import { clauseHeading, closingText, dottedLines, paragraph, signatureBlock } from './common-blocks.ts';
import { dateInlines, letterheadBlock } from './letterhead-block.ts';
import type { PaperHead } from './paper-parts.ts';
import { countOf, schoolNameInSentence } from './paper-words.ts';
import { signerColumn } from './sheets/sheet.ts';
import { table } from './table-builder.ts';

export interface HandoverPerson {
  readonly fullName: string;
  /** Posts as the roster has them; empty when it has none. */
  readonly post: string;
}

export interface HandoverLine {
  /** Kind of work in the words of the screen: "Tiêu chí phụ trách". */
  readonly kind: string;
  readonly content: string;
  /** The cycle in which the work stands; null for what belongs to the school. */
  readonly cycleName: string | null;
  /** Printed words of the term; empty when there is none. */
  readonly due: string;
}

export interface HandedLine extends HandoverLine {
  readonly receiverName: string;
  /** A seat in a signed council: it goes over with the amending decision. */
  readonly awaitsDecision: boolean;
}

/** F39 (NĐ 30, form 1.10), record of what somebody who leaves hands over: both sides and the principal sign. */
export interface HandoverMinutes {
  readonly head: PaperHead;
  /** `yyyy-mm-dd`; null prints dots. */
  readonly heldOn: string | null;
  readonly giver: HandoverPerson;
  readonly leavesOn: string;
  readonly reason: string;
  readonly receivers: readonly HandoverPerson[];
  readonly handed: readonly HandedLine[];
  /** Signed, or to be signed, without a receiver. */
  readonly left: readonly HandoverLine[];
  /** Ends by itself with the record: duties, the account. */
  readonly ending: readonly HandoverLine[];
  readonly principalName: string | null;
}

/**
 * Record of a handover with the frame of NĐ 30 form 1.10. Receivers sign in their own row, because there may be many; the
 * one who hands over and the principal sign below. Refuses nothing: what is missing is printed as dots.
 */
export function handoverMinutes(paper: HandoverMinutes): DocumentModel {
  const { giver } = paper;
  const all = [...paper.handed, ...paper.left, ...paper.ending];
  const cycles = [...new Set(all.flatMap(({ cycleName }) => cycleName ?? []))];
  // One cycle is named once, above; several are told line by line.
  const [only] = cycles;
  const bare = <Line extends HandoverLine>(lines: readonly Line[]) =>
    cycles.length === 1 ? lines.map((one) => ({ ...one, cycleName: null })) : lines;
  const [handed, left, ending] = [bare(paper.handed), bare(paper.left), bare(paper.ending)];
  const subject = `Bàn giao công việc của ${cleanText(giver.fullName)}`;
  return {
    form: 'F39',
    title: `Biên bản bàn giao công việc của ${cleanText(giver.fullName)}`,
    sections: [
      {
        orientation: 'portrait',
        restartsPageNumbers: true,
        blocks: [
          { ...letterheadBlock(paper.head), placeAndDate: null },
          { kind: 'title', typeName: 'BIÊN BẢN', subject: [inlines(subject)] },
          line('Thời gian: ', dateOrDots(paper.heldOn), inlines('.')),
          line('Địa điểm: ', inlines(`${schoolNameInSentence(paper.head.schoolName)}.`)),
          clauseHeading('1. Bên giao', 1),
          line('Họ và tên: ', inlines(cleanText(giver.fullName)), inlines(afterComma(giver.post)), inlines('.')),
          line('Nghỉ hoặc chuyển đi từ ', dateInlines(paper.leavesOn), inlines('.')),
          ...(cleanText(paper.reason) === '' ? [] : [line('Lý do: ', inlines(withStop(paper.reason)))]),
          clauseHeading('2. Bên nhận', 1),
          ...receiverBlocks(paper),
          clauseHeading('3. Công việc bàn giao', 1),
          ...(cycles.length === 1 && only ? [line('Thuộc đợt: ', inlines(withStop(only)))] : []),
          ...(handed.length === 0
            ? dottedLines('Nội dung:', 'handoverItems', 1)
            : [
                table(
                  'Công việc bàn giao',
                  [...LINE_COLUMNS, { title: 'Người nhận', weight: 38 }],
                  handed.map((item, index) => [...cells(item, index), receiverText(item)]),
                ),
              ]),
          ...listBlocks('Công việc chưa có người nhận', left),
          ...listBlocks('Kết thúc theo biên bản này', ending),
          paragraph(
            'Từ thời điểm ký biên bản, bên nhận chịu trách nhiệm về các công việc đã nhận; hồ sơ, tài liệu kèm theo công việc nào giao cùng công việc đó.',
          ),
          paragraph(
            closingText(
              'Biên bản đã được đọc lại cho các bên cùng nghe và thống nhất; mỗi bên giữ một bản, một bản lưu hồ sơ của trường',
            ),
          ),
          {
            ...signatureBlock([{ text: 'Các bên bàn giao' }, { text: 'Lưu: VT, hồ sơ cán bộ' }], null, {
              authority: null,
              post: null,
            }),
            leftSigner: signerColumn({ posts: ['BÊN GIAO'], name: giver.fullName, missing: 'handoverGiver' }),
            ...signerColumn({ posts: ['HIỆU TRƯỞNG'], name: paper.principalName, missing: 'principalName' }),
          },
        ],
      },
    ],
  };
}

const LINE_COLUMNS = [
  { title: 'TT', weight: 12, align: 'center', holds: 'number' },
  { title: 'Loại công việc', weight: 34 },
  { title: 'Nội dung', weight: 56 },
  { title: 'Hạn', weight: 25 },
] as const;

function cells({ kind, content, cycleName, due }: HandoverLine, index: number) {
  const lines = [content, cycleName === null ? '' : `(${cycleName})`].filter((text) => cleanText(text) !== '');
  return [String(index + 1), kind, lines, due];
}

function receiverText({ receiverName, awaitsDecision }: HandedLine): string {
  return awaitsDecision ? `${receiverName} (theo quyết định kiện toàn)` : receiverName;
}

function receiverBlocks({ receivers, handed }: HandoverMinutes): readonly Block[] {
  if (receivers.length === 0) return dottedLines('Họ và tên, chức vụ:', 'handoverReceiver', 1);
  const countFor = (name: string) => handed.filter(({ receiverName }) => receiverName === name).length;
  return [
    table(
      'Bên nhận',
      [
        { title: 'TT', weight: 12, align: 'center', holds: 'number' },
        { title: 'Họ và tên', weight: 46 },
        { title: 'Chức vụ', weight: 46 },
        { title: 'Số việc nhận', weight: 24, align: 'center' },
        { title: 'Chữ ký', weight: 37, holds: 'handwriting' },
      ],
      receivers.map(({ fullName, post }, index) => [
        String(index + 1),
        fullName,
        post,
        countOf(countFor(fullName)),
        null,
      ]),
    ),
  ];
}

function listBlocks(title: string, lines: readonly HandoverLine[]): readonly Block[] {
  if (lines.length === 0) return [];
  return [clauseHeading(`${title}:`, 2), table(title, LINE_COLUMNS, lines.map(cells))];
}

function line(label: string, ...parts: readonly (readonly Inline[])[]): Block {
  return { kind: 'paragraph', style: 'NoiDung', content: [...inlines(label), ...parts.flat()] };
}

/** The day of signing is written by hand as long as nobody has recorded it. */
function dateOrDots(date: string | null): readonly Inline[] {
  if (date !== null) return dateInlines(date);
  const byHand: BlankName = 'handoverDay';
  return dateInlines(null).map((one) => (one.kind === 'blank' ? blank(byHand, SHORT_DOTS) : one));
}

function afterComma(text: string): string {
  const clean = cleanText(text);
  return clean === '' ? '' : `, ${clean}`;
}

function withStop(text: string): string {
  return `${cleanText(text).replace(/[.\s]+$/u, '')}.`;
}
