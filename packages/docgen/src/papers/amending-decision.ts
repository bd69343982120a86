import type { Block, DocumentModel, Inline, ParagraphBlock } from '../model/document-model.ts';
import { blank, cleanText, inlines, LONG_DOTS } from '../model/inlines.ts';
import { closingText, legalBasisBlocks, paragraph, signatureBlock } from './common-blocks.ts';
import { councilTable, listCount, secretaryTable, workingGroupsTable } from './council-tables.ts';
import { dateInlines, letterheadBlock, numberAndNotation } from './letterhead-block.ts';
import type {
  CouncilMemberLine,
  LegalBasisLine,
  PaperHead,
  PaperWording,
  SecretaryGroupLines,
  Signer,
  WorkingGroupLines,
} from './paper-parts.ts';
import { countOf, schoolNameInSentence } from './paper-words.ts';
import { standardWording } from './standard-wording.ts';

/** F01, variant "kiện toàn": a signed council is changed by a decision of its own; both stay. */
export interface AmendingDecision {
  readonly regime: 'A' | 'B';
  readonly head: PaperHead;
  readonly schoolYear: string | null;
  /** The decision that is amended, number with its notation: "38/QĐ-THSN". */
  readonly base: { readonly number: string | null; readonly date: string | null };
  readonly legalBases: readonly LegalBasisLine[];
  readonly changes: readonly CouncilChange[];
  /** The council after the change. */
  readonly members: readonly CouncilMemberLine[];
  readonly secretaryGroup: SecretaryGroupLines | null;
  readonly workingGroups: readonly WorkingGroupLines[];
  readonly wording: PaperWording;
  readonly signer: Signer | null;
}

export interface CouncilChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fullName: string;
  /** Post at the school, as printed. */
  readonly position: string | null;
  /** Role in the council after the change, or the role that ends. */
  readonly roleText: string | null;
  /** ISO date from which it holds; null: from the decision. */
  readonly from: string | null;
  readonly reason: string | null;
}

const CHANGE_WORDS = { added: 'Bổ sung', removed: 'Thôi tham gia', changed: 'Thay đổi nhiệm vụ' } as const;

/** Decision that completes the council (kiện toàn), with the changes in Điều 1 and the new lists as annexes. */
export function amendingDecision(paper: AmendingDecision): DocumentModel {
  const year = cleanText(paper.schoolYear ?? '');
  const subject = `Về việc kiện toàn Hội đồng tự đánh giá${year === '' ? '' : ` năm học ${year}`}`;
  return {
    form: 'F01K',
    title: `Quyết định ${subject.slice(0, 1).toLocaleLowerCase('vi')}${subject.slice(1)}`,
    sections: [
      { orientation: 'portrait', restartsPageNumbers: true, blocks: decisionBlocks(paper, subject) },
      ...annexes(paper).map((blocks) => ({ orientation: 'portrait' as const, restartsPageNumbers: true, blocks })),
    ],
  };
}

function decisionBlocks(paper: AmendingDecision, subject: string): readonly Block[] {
  const school = schoolNameInSentence(paper.head.schoolName);
  const standard = standardWording('amendingDecision', paper.head.schoolName);
  const { wording } = paper;
  const recipients = wording.recipients.length > 0 ? wording.recipients : standard.recipients;
  return [
    letterheadBlock(paper.head),
    { kind: 'title', typeName: 'QUYẾT ĐỊNH', subject: [inlines(subject)] },
    line(`HIỆU TRƯỞNG ${school.toLocaleUpperCase('vi')}`),
    ...legalBasisBlocks([...paper.legalBases, ...wording.legalBases.map((text) => ({ text }))]),
    line('QUYẾT ĐỊNH:'),
    ...wording.opening.map(paragraph),
    article(1, [
      ...inlines(`Kiện toàn Hội đồng tự đánh giá ${school} được thành lập theo `),
      ...baseDecision(paper),
      ...inlines(', như sau:'),
    ]),
    ...changeBlocks(paper.changes),
    article(2, [
      ...inlines('Hội đồng tự đánh giá sau khi kiện toàn gồm '),
      ...(paper.members.length === 0 ? [blank('council')] : inlines(countOf(paper.members.length))),
      ...inlines(' người có tên trong danh sách kèm theo. Các nội dung khác của '),
      ...baseDecision(paper),
      ...inlines(' vẫn giữ nguyên hiệu lực.'),
    ]),
    article(3, inlines(closingText(wording.closing ?? standard.closing ?? ''))),
    signatureBlock(
      recipients.map((text) => ({ text })),
      paper.signer,
      { authority: null, post: 'HIỆU TRƯỞNG' },
    ),
  ];
}

function line(text: string): Block {
  return { kind: 'paragraph', style: 'ThamQuyen', content: inlines(text) };
}

function article(number: number, content: readonly Inline[]): ParagraphBlock {
  return {
    kind: 'paragraph',
    style: 'NoiDung',
    content: [{ kind: 'text', text: `Điều ${number}.`, bold: true }, { kind: 'text', text: ' ' }, ...content],
  };
}

function baseDecision({ base }: AmendingDecision): readonly Inline[] {
  const number = cleanText(base.number ?? '');
  return [
    ...inlines('Quyết định số '),
    ...(number === '' ? [blank('baseDecision')] : inlines(number)),
    ...inlines(' '),
    ...(base.date === null ? [...inlines('ngày '), blank('baseDecision', LONG_DOTS)] : dateInlines(base.date)),
  ];
}

function changeBlocks(changes: readonly CouncilChange[]): readonly Block[] {
  if (changes.length === 0) return [{ kind: 'dashList', items: [[blank('amendments', LONG_DOTS)]] }];
  return [
    { kind: 'dashList', items: changes.map((change, index) => changeLine(change, index === changes.length - 1)) },
  ];
}

/** "Bổ sung: ông (bà) …, Tổ trưởng tổ 1, làm Ủy viên, từ ngày …;" */
function changeLine(change: CouncilChange, isLast: boolean): readonly Inline[] {
  const role = cleanText(change.roleText ?? '');
  const parts = [
    `${CHANGE_WORDS[change.kind]}: ông (bà) ${cleanText(change.fullName)}`,
    cleanText(change.position ?? ''),
    role === '' ? '' : `${change.kind === 'removed' ? 'thôi giữ nhiệm vụ' : 'giữ nhiệm vụ'} ${role}`,
    cleanText(change.reason ?? '') === '' ? '' : `lý do: ${cleanText(change.reason ?? '')}`,
  ].filter((part) => part !== '');
  const from = change.from === null ? [] : [...inlines(', từ '), ...dateInlines(change.from)];
  return [...inlines(parts.join(', ')), ...from, ...inlines(isLast ? '.' : ';')];
}

function annexes(paper: AmendingDecision): readonly (readonly Block[])[] {
  const lists: (readonly [string, Block, number])[] = [];
  if (paper.members.length > 0) {
    const columns = paper.regime === 'A' ? 'regimeA' : 'regimeB';
    lists.push(['DANH SÁCH HỘI ĐỒNG TỰ ĐÁNH GIÁ', councilTable(paper.members, columns), paper.members.length]);
  }
  const secretaries = paper.secretaryGroup?.members.length ?? 0;
  if (paper.secretaryGroup !== null && secretaries > 0)
    lists.push(['DANH SÁCH NHÓM THƯ KÝ', secretaryTable(paper.secretaryGroup), secretaries]);
  const workers = paper.workingGroups.reduce((sum, group) => sum + group.members.length, 0);
  if (workers > 0) lists.push(['DANH SÁCH NHÓM CÔNG TÁC', workingGroupsTable(paper.workingGroups), workers]);
  return lists.map(([title, block, count], index) => [
    {
      kind: 'annexTitle',
      label: lists.length > 1 ? `Phụ lục ${'I'.repeat(index + 1)}` : null,
      title: [title],
      attachedTo: [
        ...inlines('(Kèm theo Quyết định số '),
        ...numberAndNotation(paper.head),
        ...inlines(' '),
        ...dateInlines(paper.head.date),
        ...inlines(` của Hiệu trưởng ${schoolNameInSentence(paper.head.schoolName)})`),
      ],
    },
    block,
    { kind: 'paragraph', style: 'NoiDung', content: [{ kind: 'text', text: listCount(count), italic: true }] },
  ]);
}
