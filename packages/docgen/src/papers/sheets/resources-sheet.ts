import type { DocumentModel } from '../../model/document-model.ts';
import { clauseHeading } from '../common-blocks.ts';
import type { PlanExperts, PlanResources } from '../plan-paper.ts';
import { expertBlocks, resourceBlocks } from '../plan-resource-blocks.ts';
import { standardWording } from '../standard-wording.ts';
import { type SheetFrame, sheet } from './sheet.ts';

export interface ResourcesSheet extends SheetFrame {
  readonly resources: PlanResources;
  readonly experts: PlanExperts | null;
  readonly accountantName: string | null;
  readonly principalName: string | null;
}

/** F36 with the resources of the plan: people and facilities, budget in figures and words, requests, experts. */
export function resourcesSheet(paper: ResourcesSheet): DocumentModel {
  const standard = standardWording('resourcesSheet', paper.head.schoolName);
  return sheet(paper, {
    form: 'F36',
    typeName: 'DỰ KIẾN NGUỒN LỰC VÀ KINH PHÍ',
    subject: 'Tự đánh giá',
    orientation: 'portrait',
    content: [
      ...resourceBlocks(paper.resources, ['Nguồn lực', 'Kinh phí', 'Đề xuất đầu tư'], 1),
      ...(paper.experts === null
        ? []
        : [clauseHeading(`${partCount(paper.resources) + 1}. Chuyên gia tư vấn`, 1), ...expertBlocks(paper.experts)]),
    ],
    closing: standard.closing ?? '',
    recipients: standard.recipients,
    signers: {
      left: { posts: ['KẾ TOÁN'], name: paper.accountantName, missing: 'accountantName' },
      right: { posts: ['HIỆU TRƯỞNG'], name: paper.principalName, missing: 'principalName' },
    },
  });
}

/** How many numbered parts `resourceBlocks` prints before. */
function partCount({ items, budget, proposedInvestments }: PlanResources): number {
  return [items.length > 0, budget !== null, proposedInvestments.length > 0].filter(Boolean).length;
}
