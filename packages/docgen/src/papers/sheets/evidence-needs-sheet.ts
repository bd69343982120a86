import { amountInWords } from '@minhchung/domain';
import type { DocumentModel, TableBlock } from '../../model/document-model.ts';
import { inlines } from '../../model/inlines.ts';
import { paragraph } from '../common-blocks.ts';
import { groupedNumber } from '../paper-words.ts';
import type { EvidenceNeedLine } from '../plan-paper.ts';
import { dots } from '../plan-sections.ts';
import { standardWording } from '../standard-wording.ts';
import { table } from '../table-builder.ts';
import { type SheetFrame, sheet } from './sheet.ts';

export interface EvidenceNeedsSheet extends SheetFrame {
  readonly needs: readonly EvidenceNeedLine[];
}

/** What to collect, as in section 5 of F05S and V of F05B, with the cost in a column of its own and its total in words. */
export function evidenceNeedsSheet(paper: EvidenceNeedsSheet): DocumentModel {
  const { needs } = paper;
  const standard = standardWording('evidenceNeedsSheet', paper.head.schoolName);
  const costs = needs.flatMap((need) => (need.cost === null ? [] : [need.cost]));
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  return sheet(paper, {
    form: 'F05-V',
    typeName: 'BẢNG DỰ KIẾN CÁC THÔNG TIN, MINH CHỨNG CẦN THU THẬP',
    subject: 'Tự đánh giá',
    orientation: 'landscape',
    content: [
      ...(needs.length === 0 ? [dots('evidenceNeeds')] : [needsTable(needs, costs.length === 0 ? null : total)]),
      ...(costs.length === 0 ? [] : [paragraph(`Kinh phí thu thập (bằng chữ): ${amountInWords(total)}.`)]),
    ],
    closing: standard.closing ?? '',
    recipients: standard.recipients,
  });
}

function needsTable(needs: readonly EvidenceNeedLine[], total: number | null): TableBlock {
  const block = table(
    'Dự kiến các thông tin, minh chứng cần thu thập',
    [
      { title: 'TT', weight: 12, align: 'center', holds: 'number' },
      { title: 'Tiêu chuẩn, tiêu chí', weight: 27 },
      { title: 'Dự kiến các thông tin, minh chứng cần thu thập', weight: 72 },
      { title: 'Nơi thu thập', weight: 34 },
      { title: 'Nhóm chuyên trách, cá nhân thu thập', weight: 38 },
      { title: 'Thời gian thu thập', weight: 27 },
      { title: 'Kinh phí (đồng)', weight: 25, align: 'right', holds: 'number' },
      { title: 'Ghi chú', weight: 22 },
    ],
    needs.map((need, index) => [
      String(index + 1),
      need.criterion !== null
        ? `Tiêu chí ${need.criterion}`
        : need.standard === null
          ? null
          : `Tiêu chuẩn ${need.standard}`,
      [...(need.requirement === null ? [] : [need.requirement]), need.description],
      need.place,
      need.collector,
      need.periodText,
      need.cost === null ? null : groupedNumber(need.cost),
      need.note,
    ]),
  );
  if (total === null) return block;
  const cells = [
    { paragraphs: [inlines('Tổng cộng')], columnSpan: 6, align: 'center', bold: true },
    { paragraphs: [inlines(groupedNumber(total))], bold: true },
    { paragraphs: [[]] },
  ] as const;
  return { ...block, rows: [...block.rows, { cells }] };
}
