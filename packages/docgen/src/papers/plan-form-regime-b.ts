import type { Block } from '../model/document-model.ts';
import { clauseHeading, legalBasisBlocks, paragraph, textBlocks, writtenText } from './common-blocks.ts';
import { councilBlocks, groupBlocks } from './plan-council-blocks.ts';
import type { PlanPaper } from './plan-paper.ts';
import { expertBlocks, resourceBlocks, trainingBlocks } from './plan-resource-blocks.ts';
import {
  dots,
  furtherSections,
  milestoneSection,
  numberedHeading,
  otherSections,
  type PlanPart,
  scopeBlocks,
} from './plan-sections.ts';
import { assignmentTable, evidencePlanTable, progressTable } from './plan-tables.ts';
import { taskTable } from './task-table.ts';

/** F05B: the yearly plan under TT57, sections I–IX; task table and evidence table on landscape pages. */
export function regimeBPlanParts(paper: PlanPaper): readonly PlanPart[] {
  const heading = (number: number, title: string): Block => numberedHeading('roman', number, title);
  const { council, assignments } = paper;
  const introduction = (paper.timetable.introduction ?? '').trim();
  return [
    {
      orientation: 'portrait',
      blocks: [
        ...(paper.introduction === null ? [] : [paragraph(paper.introduction)]),
        heading(1, 'Căn cứ'),
        ...legalBasisBlocks(paper.legalBases),
        heading(2, 'Mục đích, yêu cầu'),
        ...textBlocks(paper.purpose, 'purpose'),
        heading(3, 'Phạm vi, khung và cấp học, địa điểm'),
        ...scopeBlocks(paper),
        ...writtenText(paper.tool),
        heading(4, 'Hội đồng tự đánh giá'),
        clauseHeading('1. Thành phần Hội đồng tự đánh giá'),
        ...councilBlocks(council, 'regimeB'),
        clauseHeading('2. Nhóm thư ký và các nhóm công tác'),
        ...groupBlocks(council),
        clauseHeading('3. Phân công theo tiêu chí'),
        assignments.length === 0 ? dots('assignments') : assignmentTable(assignments),
      ],
    },
    {
      orientation: council.members.length + paper.evidenceNeeds.length === 0 ? 'portrait' : 'landscape',
      blocks: [
        ...(council.members.length === 0
          ? []
          : [
              clauseHeading('4. Bảng phân công nhiệm vụ'),
              taskTable(council.members, council.secretaryGroup, council.workingGroups, assignments),
            ]),
        heading(5, 'Thu thập minh chứng và dữ liệu'),
        paper.evidenceNeeds.length === 0 ? dots('evidenceNeeds') : evidencePlanTable(paper.evidenceNeeds),
      ],
    },
    {
      orientation: 'portrait',
      blocks: [
        heading(6, 'Tập huấn'),
        ...trainingBlocks(paper.training),
        heading(7, 'Kinh phí'),
        ...resourceBlocks(paper.resources, ['Kinh phí', 'Nguồn lực', 'Đề xuất đầu tư']),
        heading(8, 'Tiến độ'),
        ...(introduction === '' ? [] : [paragraph(introduction)]),
        paper.timetable.rows.length === 0 ? dots('timetable') : progressTable(paper.timetable.rows),
        heading(9, 'Tổ chức thực hiện'),
        ...textBlocks(paper.organisation, 'organisation'),
        ...furtherSections('roman', 10, [
          {
            title: 'Dự kiến thuê chuyên gia tư vấn',
            blocks: paper.experts === null ? [] : expertBlocks(paper.experts),
          },
          milestoneSection(paper.milestones),
          ...otherSections(paper),
        ]),
      ],
    },
  ];
}
