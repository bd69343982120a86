import type { VariantPaper, VariantPart, VariantTable } from './plan-model.ts';
import type { Random } from './random.ts';

type TableKind = 'spaced' | 'tight' | 'tabs' | 'pipes' | 'html';
type NumberKind = 'roman' | 'arabic' | 'article' | 'letter' | 'plain';

export interface LayoutStyle {
  tables: TableKind;
  numbers: NumberKind;
  upperHeadings: boolean;
  /** Part of long cells and lines that are broken over two lines. */
  wrap: number;
  /** Part of rows in which the number and the next cell stand on one line. */
  glue: number;
  sideBySide: boolean;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

export function numberOf(kind: NumberKind, level: 1 | 2, main: number, sub: number): string {
  if (level === 1) {
    if (kind === 'roman') return `${ROMAN[main - 1] ?? main}. `;
    if (kind === 'article') return `Điều ${main}. `;
    if (kind === 'letter') return `${String.fromCharCode(64 + main)}. `;
    return kind === 'arabic' ? `${main}. ` : '';
  }
  if (kind === 'roman' || kind === 'letter') return `${sub}. `;
  if (kind === 'article') return `${sub}. `;
  return kind === 'arabic' ? `${main}.${sub}. ` : '';
}

/** The paper as plain text. */
export function layOutText(paper: VariantPaper, style: LayoutStyle, random: Random): string {
  const out: string[] = [];
  const gap = style.tables === 'spaced' ? [''] : [];
  const say = (...lines: string[]): void => {
    for (const line of lines) out.push(line, ...gap);
  };
  const { left, right } = paper.letterhead;
  if (style.sideBySide) for (const [i, line] of left.entries()) out.push(`${line}\t${right[i] ?? ''}`);
  else say(...left.slice(0, 2), ...right.slice(0, 2), left[2] ?? '', right[2] ?? '');
  say('', ...paper.title, '', ...paper.opening);
  let main = 0;
  for (const section of paper.sections) {
    main++;
    let sub = 0;
    for (const part of section) {
      if (part.level === 2 && part.heading) sub++;
      sayPart(say, out, part, style, random, numberOf(style.numbers, part.level, main, sub));
    }
  }
  if (paper.closing) say(paper.closing);
  say('Nơi nhận:', ...paper.recipients);
  say('', ...paper.signature.slice(0, -1), '', '', paper.signature.at(-1) ?? '');
  return out.join('\n');
}

function sayPart(
  say: (...lines: string[]) => void,
  out: string[],
  part: VariantPart,
  style: LayoutStyle,
  random: Random,
  number: string,
): void {
  if (part.heading) {
    const isGroup = /^Nhóm \d/.test(part.heading);
    const heading = style.upperHeadings && part.level === 1 ? part.heading.toUpperCase() : part.heading;
    say(`${isGroup ? '' : number}${heading}${style.numbers === 'plain' && !style.upperHeadings ? ':' : ''}`);
  }
  say(...part.lines);
  if (part.table) out.push(...tableLines(part.table, style, random));
}

function tableLines(table: VariantTable, style: LayoutStyle, random: Random): string[] {
  const flat = (text: string): string => text.replace(/\n/g, '; ').replace(/^; /, '');
  if (style.tables === 'tabs') return [table.columns.join('\t'), ...table.rows.map((row) => row.map(flat).join('\t'))];
  if (style.tables === 'pipes')
    return [table.columns.join(' | '), ...table.rows.map((row) => row.map(flat).join(' | '))];
  const isSpaced = style.tables === 'spaced';
  const out: string[] = isSpaced ? [''] : [];
  const cell = (text: string, isHeader: boolean): void => {
    const lines = text.split('\n').flatMap((line) => wrap(line, isHeader ? 0 : style.wrap, random));
    if (!isSpaced) out.push(...lines);
    else if (text === '') out.push('\u00a0', '');
    else if (text.includes('\n')) for (const line of text.split('\n')) out.push(...wrap(line, style.wrap, random), '');
    else out.push(...lines, '');
  };
  for (const column of table.columns) cell(column, true);
  for (const row of table.rows) {
    const isGlued =
      random.chance(style.glue) && row.length > 2 && row[0] !== '' && row[1] !== '' && !row[1]?.includes('\n');
    const cells = isGlued ? [`${row[0]} ${row[1]}`, ...row.slice(2)] : row;
    for (const text of cells) cell(text, false);
  }
  return out;
}

/** Breaks a longer line once, at a space near its middle. */
function wrap(line: string, share: number, random: Random): string[] {
  if (line.length < 24 || !random.chance(share)) return [line];
  const at = line.indexOf(' ', Math.floor(line.length * (0.4 + random.next() * 0.3)));
  return at < 0 ? [line] : [line.slice(0, at), line.slice(at + 1)];
}
