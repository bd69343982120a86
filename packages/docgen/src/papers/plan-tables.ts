import type { TableBlock, TableCell } from '../model/document-model.ts';
import { cleanText, inlines } from '../model/inlines.ts';
import { joined } from './council-tables.ts';
import type { AssignmentLine } from './paper-parts.ts';
import { groupedNumber } from './paper-words.ts';
import type { EvidenceNeedLine, ImprovementPriorityLine, ResourceRow, TimetableLine } from './plan-paper.ts';
import { type CellInput, type ColumnSpec, table } from './table-builder.ts';

const NUMBER: ColumnSpec = { title: 'TT', weight: 12, align: 'center', holds: 'number' };
const NOTE: ColumnSpec = { title: 'Ghi chú', weight: 25 };

/** F05 IV.3: one row per criterion (or standard). Deadline and "bắt buộc" have no column in this form: they go to Ghi chú. */
export function assignmentTable(lines: readonly AssignmentLine[]): TableBlock {
  return table(
    'Phân công thực hiện theo tiêu chí',
    [
      NUMBER,
      { title: 'Tiêu chí', weight: 62 },
      { title: 'Nhóm công tác, cá nhân chịu trách nhiệm', weight: 56 },
      { title: 'Ghi chú', weight: 35 },
    ],
    lines.map((line, index) => [
      String(index + 1),
      assignedTitle(line),
      assignee(line),
      [mandatory(line), line.periodText ?? '', line.note ?? ''].filter((part) => part !== '').join('; '),
    ]),
  );
}

/** F05S: the older table, with the time of collecting in a column of its own. */
export function assignmentPeriodTable(lines: readonly AssignmentLine[]): TableBlock {
  return table(
    'Phân công theo tiêu chuẩn, tiêu chí và thời gian',
    [
      NUMBER,
      { title: 'Tiêu chuẩn, tiêu chí', weight: 52 },
      { title: 'Cá nhân, nhóm chuyên trách, chịu trách nhiệm', weight: 42 },
      { title: 'Thời gian thu thập thông tin minh chứng', weight: 34 },
      NOTE,
    ],
    lines.map((line, index) => [
      String(index + 1),
      assignedTitle(line),
      assignee(line),
      line.periodText,
      [mandatory(line), line.note ?? ''].filter((part) => part !== '').join('; '),
    ]),
  );
}

/** F05 VI: resources by standard. */
export function resourceTable(rows: readonly ResourceRow[]): TableBlock {
  return table(
    'Các nguồn lực và thời điểm cần huy động',
    [
      { title: 'Tiêu chuẩn', weight: 22, align: 'center' },
      { title: 'Tiêu chí', weight: 26 },
      { title: 'Các nguồn lực cần huy động/cung cấp', weight: 60 },
      { title: 'Thời điểm cần huy động', weight: 30 },
      { title: 'Ghi chú', weight: 27 },
    ],
    rows.map((row) => [numberOf(row.standard), row.criteriaText, row.text, row.periodText, row.note]),
  );
}

/** F05S 5, also used for F05 VIII: what to collect, by standard. */
export function evidenceNeedsTable(needs: readonly EvidenceNeedLine[]): TableBlock {
  return table(
    'Dự kiến các thông tin, minh chứng cần thu thập',
    [
      { title: 'Tiêu chuẩn', weight: 19, align: 'center' },
      { title: 'Dự kiến các thông tin, minh chứng cần thu thập', weight: 46 },
      { title: 'Nơi thu thập', weight: 22 },
      { title: 'Nhóm chuyên trách, cá nhân thu thập', weight: 24 },
      { title: 'Thời gian thu thập', weight: 21 },
      { title: 'Kinh phí thu thập (nếu có)', weight: 20, align: 'right', holds: 'number' },
      { title: 'Ghi chú', weight: 15 },
    ],
    needs.map((need) => [
      need.criterion === null ? numberOf(need.standard) : need.criterion,
      [...(need.requirement === null ? [] : [need.requirement]), need.description],
      need.place,
      need.collector,
      need.periodText,
      money(need.cost),
      need.note,
    ]),
  );
}

/** F05B V. Cost has no column in this form: it goes to Ghi chú. */
export function evidencePlanTable(needs: readonly EvidenceNeedLine[]): TableBlock {
  return table(
    'Thu thập minh chứng và dữ liệu',
    [
      NUMBER,
      { title: 'Tiêu chí', weight: 25 },
      { title: 'Yêu cầu', weight: 38 },
      { title: 'Minh chứng, dữ liệu cần có', weight: 65 },
      { title: 'Nơi có', weight: 30 },
      { title: 'Người thu thập', weight: 30 },
      { title: 'Thời hạn', weight: 28 },
      { title: 'Ghi chú', weight: 29 },
    ],
    needs.map((need, index) => [
      String(index + 1),
      need.criterion ?? (need.standard === null ? null : `Tiêu chuẩn ${need.standard}`),
      need.requirement,
      need.description,
      need.place,
      need.collector,
      need.periodText,
      joined(need.cost === null ? '' : `Kinh phí: ${groupedNumber(need.cost)} đồng`, need.note ?? '', '; '),
    ]),
  );
}

/** Priorities of improvement of the year, eight columns, for a landscape annex. */
export function improvementTable(lines: readonly ImprovementPriorityLine[]): TableBlock {
  return table(
    'Nội dung ưu tiên cải tiến trong năm học',
    [
      NUMBER,
      { title: 'Tiêu chí', weight: 19, align: 'center' },
      { title: 'Vấn đề trọng tâm', weight: 52 },
      { title: 'Mục tiêu', weight: 44 },
      { title: 'Giải pháp', weight: 50 },
      { title: 'Người phụ trách', weight: 29 },
      { title: 'Thời gian', weight: 23 },
      { title: 'Kinh phí', weight: 30, align: 'right', holds: 'number' },
    ],
    lines.map((line, index) => [
      String(index + 1),
      line.criterion,
      line.problem,
      line.goal,
      line.measures,
      line.assignee,
      line.periodText,
      money(line.cost),
    ]),
  );
}

/** F05 IX and F05S 6: time and activities. Owner and product, if any, are said at the end of the row's activities. */
export function timetableTable(rows: readonly TimetableLine[], contentTitle: string): TableBlock {
  const withOwner = rows.some((row) => isSaid(row.owner));
  const time = rows.some((row) => isSaid(row.dateText)) ? 50 : 32;
  return table(
    contentTitle,
    [
      { title: 'Thời gian', weight: time },
      { title: contentTitle, weight: 165 - time - (withOwner ? 35 : 0) },
      ...(withOwner ? [{ title: 'Người thực hiện', weight: 35 }] : []),
    ],
    rows.map((row) => [
      timeOf(row),
      activities(row, isSaid(row.product) ? [`Sản phẩm: ${cleanText(row.product ?? '')}.`] : []),
      ...(withOwner ? [row.owner] : []),
    ]),
  );
}

/** F05B VIII: time, content, who leads, product. */
export function progressTable(rows: readonly TimetableLine[]): TableBlock {
  return table(
    'Tiến độ thực hiện',
    [
      { title: 'Thời gian', weight: 43 },
      { title: 'Nội dung', weight: 54 },
      { title: 'Người chủ trì', weight: 28 },
      { title: 'Sản phẩm', weight: 40 },
    ],
    rows.map((row): readonly CellInput[] => [timeOf(row), activities(row, []), row.owner, row.product]),
  );
}

function timeOf(row: TimetableLine): readonly string[] {
  return [row.weekText, row.dateText].filter((text) => text !== null && isSaid(text)).map((text) => text ?? '');
}

/** "- …;" for each activity, "." after the last. */
function activities(row: TimetableLine, more: readonly string[]): TableCell {
  const lines = [
    ...row.activities.map(
      (text, index) => `- ${cleanText(text)}${finalMark(text, index === row.activities.length - 1)}`,
    ),
    ...more,
  ];
  return { paragraphs: lines.length === 0 ? [[]] : lines.map((line) => inlines(line)) };
}

const finalMark = (text: string, isLast: boolean) => (/[…!?.;]$/u.test(cleanText(text)) ? '' : isLast ? '.' : ';');

const isSaid = (text: string | null) => text !== null && cleanText(text) !== '';

function assignedTitle(line: AssignmentLine): string {
  const title = cleanText(line.title ?? '');
  if (line.criterion !== null) {
    return title === '' || title === `Tiêu chí ${line.criterion}`
      ? `Tiêu chí ${line.criterion}`
      : `${line.criterion} ${title}`;
  }
  return joined(line.standard === null ? '' : `Tiêu chuẩn ${line.standard}`, title, ': ');
}

/** "Nhóm 1 - …" unless the words already name each group. */
function assignee(line: AssignmentLine): string {
  const words = cleanText(line.assignee ?? '');
  const unnamed = line.groupNumbers.filter((number) => !new RegExp(`Nhóm ${number}(?!\\d)`, 'u').test(words));
  return joined(unnamed.length === 0 ? '' : `Nhóm ${unnamed.join(', ')}`, words, ' - ');
}

const mandatory = (line: AssignmentLine) => (line.isMandatory === true ? 'Bắt buộc' : '');
const numberOf = (value: number | null) => (value === null ? null : String(value));
const money = (value: number | null) => (value === null ? null : `${groupedNumber(value)} đồng`);
