import type { Block, DocumentModel, Inline, Section, TitleBlock } from '../model/document-model.ts';
import { blank, cleanText, inlines, LONG_DOTS } from '../model/inlines.ts';
import { closingText, paragraph, signatureBlock } from './common-blocks.ts';
import { dateInlines, letterheadBlock, numberAndNotation } from './letterhead-block.ts';
import { schoolNameInSentence } from './paper-words.ts';
import { olderPlanParts } from './plan-form-older.ts';
import { regimeAPlanParts } from './plan-form-regime-a.ts';
import { regimeBPlanParts } from './plan-form-regime-b.ts';
import type { PlanForm, PlanPaper } from './plan-paper.ts';
import type { PlanPart } from './plan-sections.ts';
import { improvementTable } from './plan-tables.ts';

const FORMS: Readonly<Record<PlanForm, (paper: PlanPaper) => readonly PlanPart[]>> = {
  F05: regimeAPlanParts,
  F05S: olderPlanParts,
  F05B: regimeBPlanParts,
};

const COUNCIL_SIGNATURE = { authority: 'TM. HỘI ĐỒNG', post: 'CHỦ TỊCH' };
const SIGNATURES = {
  F05: COUNCIL_SIGNATURE,
  F05S: { authority: null, post: 'HIỆU TRƯỞNG' },
  F05B: COUNCIL_SIGNATURE,
} as const;

/**
 * Self-evaluation plan as F05 (regime A), F05S (older form) or F05B (yearly, TT57). Each form prints everything that the plan
 * holds: what has no place in the form's order follows as further sections, priorities of improvement as an annex. Missing
 * number, date, signer and sections print as dots.
 */
export function selfEvaluationPlan(paper: PlanPaper, form: PlanForm): DocumentModel {
  const subject = subjectLines(paper);
  const closing: Block = paragraph(
    closingText(paper.closing ?? `Trên đây là Kế hoạch tự đánh giá của ${schoolNameInSentence(paper.head.schoolName)}`),
  );
  const title: TitleBlock = { kind: 'title', typeName: 'KẾ HOẠCH', subject };
  const parts: readonly PlanPart[] = [
    { orientation: 'portrait', blocks: [letterheadBlock(paper.head), title] },
    ...FORMS[form](paper),
    { orientation: 'portrait', blocks: [closing, signatureBlock(paper.recipients, paper.signer, SIGNATURES[form])] },
  ];
  return {
    form,
    title: titleOf(paper),
    sections: [...inSections(parts), ...annexes(paper)],
  };
}

/** "Kế hoạch tự đánh giá …": the subject goes on in small letters. */
function titleOf(paper: PlanPaper): string {
  const subject = paper.subjectLines.map(cleanText).join(' ').trim();
  return `Kế hoạch ${subject.slice(0, 1).toLocaleLowerCase('vi')}${subject.slice(1)}`.trim();
}

function subjectLines(paper: PlanPaper): readonly (readonly Inline[])[] {
  const lines = paper.subjectLines.map(cleanText).filter((line) => line !== '');
  return lines.length === 0 ? [[blank('subject', LONG_DOTS)]] : lines.map((line) => inlines(line));
}

function inSections(parts: readonly PlanPart[]): readonly Section[] {
  const sections: { orientation: Section['orientation']; restartsPageNumbers: boolean; blocks: Block[] }[] = [];
  for (const part of parts.filter((one) => one.blocks.length > 0)) {
    const current = sections.at(-1);
    if (current?.orientation === part.orientation) current.blocks.push(...part.blocks);
    else {
      sections.push({
        orientation: part.orientation,
        restartsPageNumbers: sections.length === 0,
        blocks: [...part.blocks],
      });
    }
  }
  return sections;
}

function annexes(paper: PlanPaper): readonly Section[] {
  if (paper.improvementPriorities.length === 0) return [];
  return [
    {
      orientation: 'landscape',
      restartsPageNumbers: true,
      blocks: [
        {
          kind: 'annexTitle',
          label: null,
          title: ['PHỤ LỤC', 'NỘI DUNG ƯU TIÊN CẢI TIẾN TRONG NĂM HỌC'],
          attachedTo: [
            ...inlines('(Kèm theo Kế hoạch số '),
            ...numberAndNotation(paper.head),
            ...inlines(' '),
            ...dateInlines(paper.head.date),
            ...inlines(` của ${schoolNameInSentence(paper.head.schoolName)})`),
          ],
        },
        improvementTable(paper.improvementPriorities),
      ],
    },
  ];
}
