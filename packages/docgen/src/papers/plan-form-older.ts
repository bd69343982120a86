import type { Block } from '../model/document-model.ts';
import { cleanText } from '../model/inlines.ts';
import { clauseHeading, legalBasisBlocks, paragraph, textBlocks } from './common-blocks.ts';
import { olderCouncilBlocks } from './plan-council-blocks.ts';
import type { PlanPaper } from './plan-paper.ts';
import { expertBlocks, resourceBlocks, trainingBlocks } from './plan-resource-blocks.ts';
import {
  dots,
  furtherSections,
  milestoneList,
  numberedHeading,
  organisationSection,
  otherSections,
  type PlanPart,
  scopeBlocks,
  timetableBlocks,
} from './plan-sections.ts';
import { assignmentPeriodTable, evidenceNeedsTable } from './plan-tables.ts';

/** F05S: the older form with its two extra tables (assignments with time, evidence to collect), sections 1–7. */
export function olderPlanParts(paper: PlanPaper): readonly PlanPart[] {
  const heading = (number: number, title: string): Block => numberedHeading('arabic', number, title);
  const steering = cleanText(paper.council.steeringTitle ?? '');
  return [
    {
      orientation: 'portrait',
      blocks: [
        ...legalBasisBlocks(paper.legalBases),
        ...(paper.introduction === null ? [] : [paragraph(paper.introduction)]),
        heading(1, 'Mục đích, phạm vi tự đánh giá'),
        clauseHeading('1.1. Mục đích tự đánh giá'),
        ...textBlocks(paper.purpose, 'purpose'),
        clauseHeading('1.2. Phạm vi tự đánh giá'),
        ...scopeBlocks(paper),
        heading(2, steering === '' ? 'Hội đồng tự đánh giá và các nhóm công tác' : steering),
        ...olderCouncilBlocks(paper),
        clauseHeading('Phân công theo tiêu chuẩn, tiêu chí'),
        paper.assignments.length === 0 ? dots('assignments') : assignmentPeriodTable(paper.assignments),
        heading(3, 'Dự kiến các nguồn lực và thời điểm cần huy động'),
        ...resourceBlocks(paper.resources, ['Nguồn lực', 'Kinh phí', 'Đề xuất đầu tư']),
        heading(4, 'Công cụ đánh giá'),
        ...textBlocks(paper.tool, 'tool'),
        heading(5, 'Xác định các thông tin, minh chứng cần thu thập cho từng tiêu chí'),
        paper.evidenceNeeds.length === 0 ? dots('evidenceNeeds') : evidenceNeedsTable(paper.evidenceNeeds),
        heading(6, 'Thời gian biểu'),
        ...timetableBlocks(paper.timetable, 'Các hoạt động'),
        heading(7, 'Kết quả đạt được qua các mốc thời gian'),
        paper.milestones.length === 0 ? dots('milestones') : milestoneList(paper.milestones),
        ...furtherSections('arabic', 8, [
          {
            title: 'Tập huấn nghiệp vụ tự đánh giá',
            blocks: paper.training === null ? [] : trainingBlocks(paper.training),
          },
          {
            title: 'Dự kiến thuê chuyên gia tư vấn',
            blocks: paper.experts === null ? [] : expertBlocks(paper.experts),
          },
          organisationSection(paper.organisation),
          ...otherSections(paper),
        ]),
      ],
    },
  ];
}
