import { type Orientation, QUOC_HIEU, TIEU_NGU } from '../../format/administrative-format.ts';
import type { Block, DocumentModel, TableBlock } from '../../model/document-model.ts';
import { textOf } from '../../model/walk.ts';

/** One table of a paper with the lines that stand above and below it. */
export interface SheetTable {
  readonly name: string;
  readonly orientation: Orientation;
  /** Head of the paper: issuer, type name, subject, what it goes with. The same above every table. */
  readonly head: readonly HeadLine[];
  readonly above: readonly string[];
  readonly table: TableBlock;
  readonly below: readonly string[];
}

export interface HeadLine {
  readonly text: string;
  readonly isBold: boolean;
}

const LONGEST_NAME = 31;
const NOT_IN_A_NAME = /[[\]/\\:*?']/g;

/** The tables of a paper in reading order, each with its lines; empty when the paper has none. */
export function sheetTables(model: DocumentModel): readonly SheetTable[] {
  const head: HeadLine[] = [];
  const found: { above: string[]; below: string[]; table: TableBlock; orientation: Orientation; title: string }[] = [];
  let lines: string[] = [];
  let title = '';
  for (const section of model.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'table') {
        found.push({
          above: lines,
          below: [],
          table: block,
          orientation: section.orientation,
          title: title || block.summary,
        });
        lines = [];
        title = '';
        continue;
      }
      if (block.kind === 'signature') continue;
      if (isHead(block) && found.length === 0) {
        head.push(...headLines(block));
        continue;
      }
      const text = linesOf(block);
      // What follows a table without a heading of its own belongs to it: totals in words, number of people.
      const last = found.at(-1);
      if (block.kind === 'heading' || block.kind === 'annexTitle') {
        title = text[0] ?? '';
        lines = [...lines, ...text];
      } else if (last !== undefined && lines.length === 0) last.below.push(...text);
      else lines = [...lines, ...text];
    }
  }
  const names = new Set<string>();
  return found.map(({ title: wanted, ...one }) => ({ ...one, head, name: sheetName(wanted, names) }));
}

const isHead = (block: Block) =>
  block.kind === 'letterhead' || block.kind === 'title' || (block.kind === 'paragraph' && block.style === 'KemTheo');

function headLines(block: Block): readonly HeadLine[] {
  switch (block.kind) {
    case 'letterhead':
      return [
        { text: block.governingBody.map(textOf).join(' '), isBold: false },
        { text: block.issuer.map(textOf).join(' '), isBold: true },
      ].filter(({ text }) => text !== '' && text !== QUOC_HIEU && text !== TIEU_NGU);
    case 'title':
      return [
        { text: block.typeName, isBold: true },
        ...block.subject.map((line) => ({ text: textOf(line), isBold: true })),
      ];
    case 'paragraph':
      return [{ text: textOf(block.content), isBold: false }];
    default:
      return [];
  }
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [textOf(block.content)];
    case 'dashList':
      return block.items.map((item) => `- ${textOf(item)}`);
    case 'annexTitle':
      return [...block.title, textOf(block.attachedTo)];
    default:
      return [];
  }
}

/** Short, without forbidden characters and of its own in the workbook. */
function sheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted
    .replaceAll(NOT_IN_A_NAME, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^\d+\.\s*/, '')
    .trim();
  const base = clean.slice(0, LONGEST_NAME).trim() || 'Bảng';
  let name = base;
  for (let count = 2; taken.has(name.toLocaleLowerCase('vi')); count += 1) {
    const suffix = ` (${count})`;
    name = base.slice(0, LONGEST_NAME - suffix.length).trim() + suffix;
  }
  taken.add(name.toLocaleLowerCase('vi'));
  return name;
}
