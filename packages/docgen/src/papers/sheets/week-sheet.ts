import { addDays, formatVietnameseDate } from '@minhchung/domain';
import type { Block, DocumentModel } from '../../model/document-model.ts';
import { blank, inlines, LONG_DOTS } from '../../model/inlines.ts';
import { clauseHeading, paragraph } from '../common-blocks.ts';
import { standardWording } from '../standard-wording.ts';
import { type ColumnSpec, table } from '../table-builder.ts';
import { type SheetFrame, sheet } from './sheet.ts';

export interface WeekSheet extends SheetFrame {
  readonly week: number;
  /** Monday, ISO; null when the cycle has no date of week one. */
  readonly from: string | null;
  readonly thisWeek: readonly WeekTaskLine[];
  /** Of weeks before, not finished. */
  readonly overdue: readonly WeekTaskLine[];
  /** Evidence to be collected by the end of the week. */
  readonly evidence: readonly WeekTaskLine[];
}

export interface WeekTaskLine {
  readonly text: string;
  readonly who: string | null;
  /** "Tuần 3-8", "10/01/2027". */
  readonly dueText: string | null;
  /** State in words: "Đang làm". */
  readonly stateText: string | null;
  readonly note: string | null;
}

const DAYS_TO_SUNDAY = 6;

/** "Phiếu việc tuần n": what the council does in one week, for the wall and the pocket. An internal print, no form of the law. */
export function weekSheet(paper: WeekSheet): DocumentModel {
  const { week, from, thisWeek, overdue, evidence } = paper;
  const standard = standardWording('weekSheet', paper.head.schoolName);
  const dates =
    from === null
      ? [
          ...inlines('(Từ ngày '),
          blank('weekDates', LONG_DOTS),
          ...inlines(' đến ngày '),
          blank('weekDates', LONG_DOTS),
          ...inlines(')'),
        ]
      : inlines(
          `(Từ ngày ${formatVietnameseDate(from)} đến ngày ${formatVietnameseDate(addDays(from, DAYS_TO_SUNDAY))}; bản dùng trong nội bộ nhà trường)`,
        );
  const parts: readonly (readonly [string, readonly WeekTaskLine[]])[] = [
    ['Công việc trong tuần', thisWeek],
    ['Công việc các tuần trước chưa xong', overdue],
    ['Minh chứng cần thu thập đến hết tuần', evidence],
  ];
  const written = parts.filter(([, lines], index) => index === 0 || lines.length > 0);
  return sheet(paper, {
    form: 'phieu-viec',
    typeName: `PHIẾU VIỆC TUẦN ${week}`,
    subject: 'Tự đánh giá',
    orientation: 'portrait',
    hasDateLine: false,
    note: dates,
    content: written.flatMap(([title, lines], index) => [
      clauseHeading(`${index + 1}. ${title}`, 1),
      lines.length === 0 ? paragraph('Tuần này không có công việc trong thời gian biểu.') : taskTable(title, lines),
    ]),
    closing: standard.closing ?? '',
    recipients: standard.recipients,
  });
}

const COLUMNS: readonly ColumnSpec[] = [
  { title: 'TT', weight: 12, align: 'center', holds: 'number' },
  { title: 'Nội dung công việc', weight: 62 },
  { title: 'Người thực hiện', weight: 33 },
  { title: 'Thời hạn', weight: 24, holds: 'date' },
  { title: 'Kết quả', weight: 34, holds: 'handwriting' },
];

function taskTable(title: string, lines: readonly WeekTaskLine[]): Block {
  return table(
    title,
    COLUMNS,
    lines.map((line, index) => [
      String(index + 1),
      line.text,
      line.who,
      line.dueText,
      [line.stateText, line.note].filter((part) => part !== null && part !== '').join('; '),
    ]),
  );
}
