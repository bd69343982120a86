import type { Block, Section } from '../model/document-model.ts';
import { blankLine, cleanText, inlines } from '../model/inlines.ts';
import { isWritten, paragraph, sectionHeading, textBlocks, writtenText } from './common-blocks.ts';
import type { MilestoneLine, PlanPaper, PlanText, PlanTimetable } from './plan-paper.ts';
import { timetableTable } from './plan-tables.ts';

/** Blocks of a plan in reading order; a change of orientation opens a new section. */
export interface PlanPart {
  readonly orientation: Section['orientation'];
  readonly blocks: readonly Block[];
}

export type NumberStyle = 'roman' | 'arabic';

const ROMAN = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
];

/** Heading of section n: "IV. HỘI ĐỒNG TỰ ĐÁNH GIÁ" or "4. Công cụ đánh giá". */
export function numberedHeading(style: NumberStyle, number: number, title: string): Block {
  if (style === 'arabic') return sectionHeading(`${number}. ${title}`);
  return sectionHeading(`${ROMAN[number - 1] ?? number}. ${title.toLocaleUpperCase('vi')}`);
}

/** A section that a form lists only when the school has it. */
export interface OptionalSection {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Sections without a place in the form's order, numbered on from its last one. */
export function furtherSections(
  style: NumberStyle,
  from: number,
  sections: readonly OptionalSection[],
): readonly Block[] {
  return sections
    .filter((section) => section.blocks.length > 0)
    .flatMap((section, index) => [numberedHeading(style, from + index, section.title), ...section.blocks]);
}

export function milestoneSection(milestones: readonly MilestoneLine[]): OptionalSection {
  return {
    title: 'Kết quả đạt được qua các mốc thời gian',
    blocks: milestones.length === 0 ? [] : [milestoneList(milestones)],
  };
}

export function milestoneList(milestones: readonly MilestoneLine[]): Block {
  return {
    kind: 'dashList',
    items: milestones.map((line) => {
      const period = cleanText(line.periodText ?? '');
      return inlines(`${period === '' ? '' : `${period}: `}${cleanText(line.text)}`);
    }),
  };
}

export function organisationSection(organisation: PlanText): OptionalSection {
  return { title: 'Tổ chức thực hiện', blocks: writtenText(organisation) };
}

/** Sections of an imported plan that no form knows, under their own headings without the old number. */
export function otherSections(paper: PlanPaper): readonly OptionalSection[] {
  return paper.otherSections.map((section) => ({
    title: cleanText(section.heading).replace(/^(?:[IVXLC]+|\d+)[.)]\s*/u, ''),
    blocks: isWritten(section.text) ? writtenText(section.text) : [paragraph('')],
  }));
}

/** Scope, with framework, levels and places where the plan keeps them apart from the text. */
export function scopeBlocks(paper: PlanPaper): readonly Block[] {
  const said = cleanText([...paper.scope.paragraphs, ...paper.scope.items, ...paper.tool.paragraphs].join(' '));
  const line = (label: string, values: readonly string[]) => {
    const missing = values.map(cleanText).filter((value) => value !== '' && !isSaidIn(said, value));
    return missing.length === 0 ? [] : [paragraph(`${label}: ${missing.join('; ')}.`)];
  };
  const details = [
    ...line('Khung tiêu chuẩn', paper.frameworkTitle === null ? [] : [paper.frameworkTitle]),
    ...line('Cấp học', paper.educationalLevels),
    ...line('Địa điểm', paper.locations),
  ];
  if (details.length > 0) return [...writtenText(paper.scope), ...details];
  return textBlocks(paper.scope, 'scope');
}

/** Said in the same words, or by the number of the circular: "TT17/2018/TT - BGDĐT" says "Thông tư 17/2018/TT-BGDĐT". */
function isSaidIn(said: string, value: string): boolean {
  const squeezed = (text: string) => text.replaceAll(' ', '');
  const codes = inlines(value).filter((inline) => inline.kind === 'code');
  return said.includes(value) || (codes.length > 0 && codes.every((code) => squeezed(said).includes(code.text)));
}

export function timetableBlocks(timetable: PlanTimetable, contentTitle: string): readonly Block[] {
  const introduction = cleanText(timetable.introduction ?? '');
  return [
    ...(introduction === '' ? [] : [paragraph(introduction)]),
    timetable.rows.length === 0
      ? { kind: 'paragraph', style: 'NoiDung', content: [blankLine('timetable')] }
      : timetableTable(timetable.rows, contentTitle),
  ];
}

export function dots(name: Parameters<typeof blankLine>[0]): Block {
  return { kind: 'paragraph', style: 'NoiDung', content: [blankLine(name)] };
}
