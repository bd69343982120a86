import type { DocumentModel } from '../../model/document-model.ts';
import { paragraph } from '../common-blocks.ts';
import type { PlanTimetable } from '../plan-paper.ts';
import { dots } from '../plan-sections.ts';
import { progressTable } from '../plan-tables.ts';
import { standardWording } from '../standard-wording.ts';
import { type SheetFrame, sheet } from './sheet.ts';

export interface TimetableSheet extends SheetFrame {
  readonly timetable: PlanTimetable;
}

/** Section VIII of F05B on its own: time, content, who leads, product. */
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
      rows.length === 0 ? dots('timetable') : progressTable(rows),
    ],
    closing: standard.closing ?? '',
    recipients: standard.recipients,
  });
}
