import { amountInWords } from '@minhchung/domain';
import type { BlankName } from '../model/blank-places.ts';
import type { Block, DocumentModel, Inline, TableBlock, TableCell } from '../model/document-model.ts';
import { blank, blankLine, cleanText, inlines } from '../model/inlines.ts';
import { closingText, dottedLines, legalBasisBlocks, paragraph, signatureBlock } from './common-blocks.ts';
import { letterheadBlock } from './letterhead-block.ts';
import type { LegalBasisLine, PaperHead, PaperWording, Signer } from './paper-parts.ts';
import { groupedNumber } from './paper-words.ts';
import { standardWording } from './standard-wording.ts';
import { type ColumnSpec, table } from './table-builder.ts';

/** F35, the letter (tờ trình) that asks the authority to invest. */
export interface InvestmentLetter {
  readonly head: PaperHead;
  /** Own subject; null prints "Về việc đề nghị đầu tư cơ sở vật chất phục vụ tự đánh giá". */
  readonly subject: string | null;
  /** Authorities asked: "Ủy ban nhân dân xã Suối Ngàn". */
  readonly receivers: readonly string[];
  readonly legalBases: readonly LegalBasisLine[];
  readonly lines: readonly InvestmentLine[];
  readonly wording: PaperWording;
  readonly signer: Signer | null;
}

export interface InvestmentLine {
  /** "xây mới", "sửa chữa". */
  readonly action: string | null;
  readonly item: string;
  readonly quantity: string | null;
  readonly place: string | null;
  /** Criteria that require it: "3.2". */
  readonly criterion: string | null;
  /** VND, whole. */
  readonly cost: number | null;
  readonly source: string | null;
  /** "Năm học 2027-2028". */
  readonly periodText: string | null;
}

const USUAL_SUBJECT = 'Về việc đề nghị đầu tư cơ sở vật chất phục vụ tự đánh giá';

/** Letterhead with number, TỜ TRÌNH, Kính gửi, legal basis, table of requests with total in figures and words, signature. */
export function investmentLetter(paper: InvestmentLetter): DocumentModel {
  const subject = cleanText(paper.subject ?? '') || USUAL_SUBJECT;
  const standard = standardWording('investmentLetter', paper.head.schoolName);
  const { wording } = paper;
  const receivers = paper.receivers.map(cleanText).filter((name) => name !== '');
  const opening = wording.opening.length > 0 ? wording.opening : standard.opening;
  const recipients = wording.recipients.length > 0 ? wording.recipients : standard.recipients;
  return {
    form: 'F35',
    title: `Tờ trình ${subject.slice(0, 1).toLocaleLowerCase('vi')}${subject.slice(1)}`,
    sections: [
      {
        orientation: 'portrait',
        restartsPageNumbers: true,
        blocks: [
          letterheadBlock(paper.head),
          { kind: 'title', typeName: 'TỜ TRÌNH', subject: [inlines(subject)] },
          { kind: 'addressees', receivers: receiverLines(receivers) },
          ...(paper.legalBases.length + wording.legalBases.length === 0
            ? []
            : legalBasisBlocks([...paper.legalBases, ...wording.legalBases.map((text) => ({ text }))])),
          ...opening.map(paragraph),
          ...requestBlocks(paper.lines),
          paragraph(closingText(wording.closing ?? standard.closing ?? '')),
          signatureBlock(
            recipients.map((text) => ({ text })),
            paper.signer,
            { authority: null, post: 'HIỆU TRƯỞNG' },
          ),
        ],
      },
    ],
  };
}

/** Several receivers end ";", the last "."; one has its mark on the line itself (N715). */
function receiverLines(receivers: readonly string[]): readonly (readonly Inline[])[] {
  if (receivers.length === 0) return [[blankLine('receiver')]];
  return receivers.map((name, index) =>
    inlines(`${name.slice(0, 1).toLocaleUpperCase('vi')}${name.slice(1)}${index === receivers.length - 1 ? '.' : ';'}`),
  );
}

function requestBlocks(lines: readonly InvestmentLine[]): readonly Block[] {
  if (lines.length === 0) return [{ kind: 'paragraph', style: 'NoiDung', content: [blankLine('investments')] }];
  const isKnown = lines.every((line) => line.cost !== null);
  const total = lines.reduce((sum, line) => sum + (line.cost ?? 0), 0);
  return [
    requestTable(lines, isKnown ? total : null),
    ...(isKnown
      ? [
          {
            kind: 'paragraph',
            style: 'NoiDung',
            content: [{ kind: 'text', text: `Bằng chữ: ${amountInWords(total)}.`, italic: true }],
          } as const,
        ]
      : dottedLines('Bằng chữ:', 'cost')),
  ];
}

interface RequestColumn extends ColumnSpec {
  readonly value: (line: InvestmentLine) => string | TableCell | null;
}

function requestTable(lines: readonly InvestmentLine[], total: number | null): TableBlock {
  const has = (value: (line: InvestmentLine) => string | null) =>
    lines.some((line) => cleanText(value(line) ?? '') !== '');
  const columns: readonly RequestColumn[] = [
    { title: 'Nội dung đề nghị', weight: 48, value: requestText },
    { title: 'Số lượng', weight: 17, align: 'center', value: (line) => orBlank(line.quantity, 'quantity') },
    ...(has((line) => line.place)
      ? [{ title: 'Địa điểm', weight: 25, value: (line: InvestmentLine) => line.place }]
      : []),
    ...(has((line) => line.criterion)
      ? [{ title: 'Tiêu chí', weight: 16, align: 'center' as const, value: (line: InvestmentLine) => line.criterion }]
      : []),
    {
      title: 'Kinh phí dự kiến (đồng)',
      weight: 29,
      align: 'right',
      holds: 'number',
      value: (line) => orBlank(line.cost === null ? null : groupedNumber(line.cost), 'cost'),
    },
    ...(has((line) => line.source)
      ? [{ title: 'Nguồn', weight: 22, value: (line: InvestmentLine) => line.source }]
      : []),
    { title: 'Thời gian', weight: 25, value: (line) => line.periodText },
  ];
  const block = table(
    'Nội dung đề nghị đầu tư',
    [{ title: 'TT', weight: 12, align: 'center', holds: 'number' }, ...columns],
    lines.map((line, index) => [String(index + 1), ...columns.map((column) => column.value(line))]),
  );
  const costAt = columns.findIndex((column) => column.holds === 'number');
  const after = columns.length - costAt - 1;
  return {
    ...block,
    rows: [
      ...block.rows,
      {
        cells: [
          { paragraphs: [inlines('Tổng cộng')], columnSpan: costAt + 1, align: 'center', bold: true },
          { paragraphs: [total === null ? [blank('cost')] : inlines(groupedNumber(total))], bold: true },
          ...(after === 0 ? [] : [{ paragraphs: [[]], columnSpan: after }]),
        ],
      },
    ],
  };
}

/** "Xây mới phòng học tại điểm trường Khe Sậy". */
function requestText(line: InvestmentLine): string {
  const text = [line.action, line.item]
    .map((part) => cleanText(part ?? ''))
    .filter((part) => part !== '')
    .join(' ');
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}

function orBlank(text: string | null, name: BlankName): string | TableCell {
  return cleanText(text ?? '') === '' ? { paragraphs: [[blank(name)]] } : (text ?? '');
}
