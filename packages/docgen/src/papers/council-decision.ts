import type { Block, DocumentModel, Inline, ParagraphBlock, Section } from '../model/document-model.ts';
import { blank, cleanText, inlines, LONG_DOTS } from '../model/inlines.ts';
import { closingText, legalBasisBlocks, signatureBlock } from './common-blocks.ts';
import type { CouncilDecisionPaper } from './council-decision-paper.ts';
import { councilTable, listCount, secretaryTable, workingGroupsTable } from './council-tables.ts';
import { dateInlines, letterheadBlock, numberAndNotation } from './letterhead-block.ts';
import type { RecipientLine } from './paper-parts.ts';
import { countOf, schoolNameInSentence, withoutFinalMark } from './paper-words.ts';
import { standardWording } from './standard-wording.ts';
import { taskTable } from './task-table.ts';

const USUAL_RECIPIENTS: readonly RecipientLine[] = [{ text: 'Như Điều 3' }, { text: 'Lưu: VT' }];

/**
 * Decision on the self-evaluation council (F01, NĐ 30 form 1.2) with its lists as annexes: F02 council, F03 secretary group and
 * task table, F04 working groups. Lists that the school does not have are left out; what is missing prints as dots.
 */
export function councilDecision(paper: CouncilDecisionPaper): DocumentModel {
  const subject = subjectOf(paper);
  return {
    form: 'F01',
    title: `Quyết định ${subject.slice(0, 1).toLocaleLowerCase('vi')}${subject.slice(1)}`,
    sections: [
      { orientation: 'portrait', restartsPageNumbers: true, blocks: decisionBlocks(paper, subject) },
      ...annexes(paper),
    ],
  };
}

function subjectOf(paper: CouncilDecisionPaper): string {
  const own = cleanText(paper.subject ?? '');
  if (own !== '') return own;
  const year = paper.schoolYear === null ? '' : ` năm học ${cleanText(paper.schoolYear)}`;
  return `Về việc thành lập Hội đồng tự đánh giá${year}`;
}

function decisionBlocks(paper: CouncilDecisionPaper, subject: string): readonly Block[] {
  const school = schoolNameInSentence(paper.head.schoolName);
  const proposal = cleanText(paper.proposedBy ?? '');
  const bases = legalBasisBlocks(paper.legalBases);
  return [
    letterheadBlock(paper.head),
    { kind: 'title', typeName: 'QUYẾT ĐỊNH', subject: [inlines(subject)] },
    line(`HIỆU TRƯỞNG ${school.toLocaleUpperCase('vi')}`),
    ...(proposal === '' ? bases : [...withSemicolons(bases), proposalLine(proposal)]),
    line('QUYẾT ĐỊNH:'),
    article(1, [
      ...inlines(`Thành lập Hội đồng tự đánh giá ${school} `),
      ...memberCount(paper),
      ...inlines(` người có tên trong danh sách kèm theo.${assistants(paper)}`),
    ]),
    article(2, [
      ...inlines('Hội đồng tự đánh giá có nhiệm vụ triển khai công tác tự đánh giá của nhà trường '),
      ...period(paper),
      ...inlines(' theo quy định; Hội đồng tự giải thể sau khi hoàn thành nhiệm vụ.'),
    ]),
    article(
      3,
      inlines(closingText(paper.closing ?? standardWording('councilDecision', paper.head.schoolName).closing ?? '')),
    ),
    signatureBlock(paper.recipients.length === 0 ? USUAL_RECIPIENTS : paper.recipients, paper.signer, {
      authority: null,
      post: 'HIỆU TRƯỞNG',
    }),
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

function memberCount(paper: CouncilDecisionPaper): readonly Inline[] {
  if (paper.members.length === 0) return [...inlines('gồm '), blank('council')];
  return inlines(`gồm ${countOf(paper.members.length)}`);
}

function assistants(paper: CouncilDecisionPaper): string {
  const parts = [
    ...(paper.secretaryGroup === null ? [] : ['nhóm thư ký']),
    ...(paper.workingGroups.length === 0 ? [] : ['các nhóm công tác']),
  ];
  return parts.length === 0 ? '' : ` Giúp việc cho Hội đồng có ${parts.join(' và ')} (danh sách kèm theo).`;
}

function period(paper: CouncilDecisionPaper): readonly Inline[] {
  const own = cleanText(paper.periodText ?? '');
  if (own !== '') return inlines(own);
  const year = cleanText(paper.schoolYear ?? '');
  return year === '' ? [...inlines('năm học '), blank('period', LONG_DOTS)] : inlines(`năm học ${year}`);
}

/** The line "Theo đề nghị của …" closes the legal basis, so the lines before it all end with a semicolon. */
function withSemicolons(bases: readonly ParagraphBlock[]): readonly ParagraphBlock[] {
  const last = bases.at(-1);
  if (last === undefined) return bases;
  const content = last.content.map((inline, index) =>
    index === last.content.length - 1 && inline.kind === 'text'
      ? { ...inline, text: inline.text.replace(/\.$/, ';') }
      : inline,
  );
  return [...bases.slice(0, -1), { ...last, content }];
}

function proposalLine(proposedBy: string): ParagraphBlock {
  const text = withoutFinalMark(proposedBy).replace(/^theo đề nghị của\s+/iu, '');
  return { kind: 'paragraph', style: 'CanCu', content: inlines(`Theo đề nghị của ${text}.`) };
}

interface Annex {
  readonly title: string;
  readonly orientation: Section['orientation'];
  readonly blocks: readonly Block[];
}

function annexes(paper: CouncilDecisionPaper): readonly Section[] {
  const lists: Annex[] = [];
  if (paper.members.length > 0) {
    lists.push(
      list(
        'DANH SÁCH HỘI ĐỒNG TỰ ĐÁNH GIÁ',
        paper.members.length,
        councilTable(paper.members, paper.regime === 'A' ? 'regimeA' : 'regimeB'),
      ),
    );
  }
  if (paper.secretaryGroup !== null && paper.secretaryGroup.members.length > 0) {
    lists.push(
      list('DANH SÁCH NHÓM THƯ KÝ', paper.secretaryGroup.members.length, secretaryTable(paper.secretaryGroup)),
    );
  }
  if (paper.workingGroups.length > 0) {
    const count = paper.workingGroups.reduce((sum, group) => sum + group.members.length, 0);
    lists.push(list('DANH SÁCH NHÓM CÔNG TÁC', count, workingGroupsTable(paper.workingGroups)));
  }
  if (paper.assignments.length > 0) {
    const { members, secretaryGroup, workingGroups, assignments } = paper;
    lists.push({
      title: 'BẢNG PHÂN CÔNG NHIỆM VỤ',
      orientation: 'landscape',
      blocks: [taskTable(members, secretaryGroup, workingGroups, assignments)],
    });
  }
  return lists.map((annex, index) => ({
    orientation: annex.orientation,
    restartsPageNumbers: true,
    blocks: [
      {
        kind: 'annexTitle',
        label: lists.length > 1 ? `Phụ lục ${ROMAN[index] ?? index + 1}` : null,
        title: [annex.title],
        attachedTo: attachedTo(paper),
      },
      ...annex.blocks,
    ],
  }));
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function list(title: string, count: number, block: Block): Annex {
  return {
    title,
    orientation: 'portrait',
    blocks: [
      block,
      { kind: 'paragraph', style: 'NoiDung', content: [{ kind: 'text', text: listCount(count), italic: true }] },
    ],
  };
}

function attachedTo(paper: CouncilDecisionPaper): readonly Inline[] {
  return [
    ...inlines('(Kèm theo Quyết định số '),
    ...numberAndNotation(paper.head),
    ...inlines(' '),
    ...dateInlines(paper.head.date),
    ...inlines(` của Hiệu trưởng ${schoolNameInSentence(paper.head.schoolName)})`),
  ];
}
