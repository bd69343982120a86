import type { Block } from '../model/document-model.ts';
import { clauseHeading, isWritten, legalBasisBlocks, paragraph, textBlocks } from './common-blocks.ts';
import { councilBlocks, groupBlocks } from './plan-council-blocks.ts';
import type { PlanPaper } from './plan-paper.ts';
import { expertBlocks, resourceBlocks, trainingBlocks } from './plan-resource-blocks.ts';
import {
  dots,
  furtherSections,
  milestoneSection,
  numberedHeading,
  organisationSection,
  otherSections,
  type PlanPart,
  scopeBlocks,
  timetableBlocks,
} from './plan-sections.ts';
import { assignmentTable, evidenceNeedsTable } from './plan-tables.ts';

/** F05: the nine sections of the 2018 guidance; section VIII on landscape pages. */
export function regimeAPlanParts(paper: PlanPaper): readonly PlanPart[] {
  const heading = (number: number, title: string): Block => numberedHeading('roman', number, title);
  return [
    {
      orientation: 'portrait',
      blocks: [
        ...legalBasisBlocks(paper.legalBases),
        ...(paper.introduction === null ? [] : [paragraph(paper.introduction)]),
        heading(1, 'Mục đích tự đánh giá'),
        ...textBlocks(paper.purpose, 'purpose'),
        heading(2, 'Phạm vi tự đánh giá'),
        ...scopeBlocks(paper),
        heading(3, 'Công cụ tự đánh giá'),
        ...textBlocks(paper.tool, 'tool'),
        heading(4, 'Hội đồng tự đánh giá'),
        clauseHeading('1. Thành phần Hội đồng tự đánh giá'),
        ...councilBlocks(paper.council, 'regimeA'),
        clauseHeading('2. Nhóm thư ký và các nhóm công tác'),
        ...groupBlocks(paper.council),
        clauseHeading('3. Phân công thực hiện'),
        paper.assignments.length === 0 ? dots('assignments') : assignmentTable(paper.assignments),
        heading(5, 'Tập huấn nghiệp vụ tự đánh giá'),
        ...trainingBlocks(paper.training),
        heading(6, 'Dự kiến các nguồn lực và thời điểm cần huy động'),
        ...resourceBlocks(paper.resources, ['Nguồn lực', 'Kinh phí', 'Đề xuất đầu tư']),
        heading(7, 'Dự kiến thuê chuyên gia tư vấn'),
        ...expertBlocks(paper.experts),
      ],
    },
    {
      orientation: paper.evidenceNeeds.length === 0 ? 'portrait' : 'landscape',
      blocks: [
        heading(8, 'Lập bảng danh mục mã minh chứng'),
        paper.evidenceNeeds.length === 0 ? dots('evidenceNeeds') : evidenceNeedsTable(paper.evidenceNeeds),
      ],
    },
    {
      orientation: 'portrait',
      blocks: [
        heading(9, 'Thời gian và nội dung hoạt động'),
        ...timetableBlocks(paper.timetable, 'Nội dung hoạt động'),
        ...furtherSections('roman', 10, [
          milestoneSection(paper.milestones),
          ...(isWritten(paper.organisation) ? [organisationSection(paper.organisation)] : []),
          ...otherSections(paper),
        ]),
      ],
    },
  ];
}
