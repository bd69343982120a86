import type { DocumentModel } from '../../model/document-model.ts';
import { paragraph } from '../common-blocks.ts';
import type { PlanTimetable, TimetableLine } from '../plan-paper.ts';
import { dots } from '../plan-sections.ts';
import { progressTable, timetableTable } from '../plan-tables.ts';
import { standardWording } from '../standard-wording.ts';
import { type SheetFrame, sheet } from './sheet.ts';

export interface TimetableSheet extends SheetFrame {
  readonly timetable: PlanTimetable;
}

/** The timetable on its own: as VIII of F05B where rows name products, else as IX of F05, which leaves more room. */
export function timetableSheet(paper: TimetableSheet): DocumentModel {
  const { introduction, rows } = paper.timetable;
  const standard = standardWording('timetableSheet', paper.head.schoolName);
  return sheet(paper, {
    form: 'F05-VIII',
    typeName: 'THỜI GIAN BIỂU',
    subject: 'Tự đánh giá',
    orientation: 'portrait',
    content: [
      ...(introduction === null ? [] : [paragraph(introduction)]),
      rows.length === 0 ? dots('timetable') : timetable(rows),
    ],
    closing: standard.closing ?? '',
    recipients: standard.recipients,
  });
}

function timetable(rows: readonly TimetableLine[]) {
  const hasProducts = rows.some((row) => (row.product ?? '').trim() !== '');
  return hasProducts ? progressTable(rows) : timetableTable(rows, 'Nội dung hoạt động');
}
