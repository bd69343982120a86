import { type Block, type Cell, cell, type Line, para, type ReadSource } from '../model/blocks.ts';
import type { NoiseClass } from '../parsed-plan.ts';
import { columnKind } from '../tables/columns.ts';
import { cleanLine, fold, squeeze } from '../text/fold.ts';
import { splitSideBySide } from './side-by-side.ts';

const RULE = /^[|\s:+-]*-[|\s:+-]*$/;

/** Text (any newline style) to lines and blocks; lines with tabs or " | " become table rows. */
export function readText(text: string): ReadSource {
  const raw = text.replace(/\r\n?/g, '\n').split('\n');
  const lines: Line[] = [];
  const blocks: Block[] = [];
  const cleaned = raw.map(cleanLine);
  const marks = cleaned.map((line) => separatorOf(line));
  const noise = new Map<number, NoiseClass>();
  for (const [id, mark] of marks.entries())
    if (mark === '|' && RULE.test(cleaned[id] ?? '')) noise.set(id, 'separator');
  for (let i = 0; i < cleaned.length; i++) {
    lines.push({ text: squeeze(cleaned[i] ?? ''), place: { kind: 'line', line: i + 1 } });
  }
  let i = 0;
  while (i < cleaned.length) {
    const mark = marks[i];
    let end = i;
    while (mark && end < cleaned.length && marks[end] === mark) end++;
    if (mark && (end - i >= 2 || mark === '\t')) {
      blocks.push({ kind: 'table', layout: 'grid', rows: splitRows(cleaned.slice(i, end), i, mark) });
      i = end;
      continue;
    }
    blocks.push(...plainLine(cleaned[i] ?? '', raw[i] ?? '', i));
    i++;
  }
  return { format: 'txt', lines, blocks, noise, surroundings: [], warnings: [] };
}

function separatorOf(line: string): '\t' | '|' | null {
  if (/\t/.test(line.replace(/^\s+(?=\S[^\t]*$)/, '').replace(/\s+$/, '')) || /\S\t/.test(line)) return '\t';
  if (line.includes('|') && RULE.test(line)) return '|';
  return (line.match(/(^|\s)\|(\s|$)/g) ?? []).length >= 1 && !/^\S.*\S\|\s*$/.test(line) ? '|' : null;
}

function splitRows(rows: string[], first: number, mark: '\t' | '|'): Cell[][] {
  const framed = mark === '|' && rows.every((row) => /^\s*\|.*\|\s*$/.test(row));
  return rows.flatMap((row, index) => {
    if (mark === '|' && RULE.test(row)) return [];
    const inner = framed ? row.trim().slice(1, -1) : row;
    const parts = inner.split(mark).map(squeeze);
    return [parts.map((part) => cell([para(part, [first + index])]))];
  });
}

function plainLine(line: string, raw: string, id: number): Block[] {
  const isHollow = squeeze(line) === '' && /[\u00a0\u2007]/.test(raw);
  return (cellsByGaps(line) ?? splitSideBySide(line)).map((part) => para(part, [id], { isHollow }));
}

/** A table row whose cells stand apart by runs of spaces, as text taken from a laid-out page has it; else null. */
function cellsByGaps(line: string): string[] | null {
  const parts = line.trim().split(/ {2,}/);
  const first = parts[0] ?? '';
  if (parts.length < 3 || parts.length > 10 || line.length > 240) return null;
  const opensRow = /^\d{1,3}[.)]?$/.test(first) || /^(tuan|nhom|thang) \d/.test(fold(first));
  const known = parts.filter((part) => columnKind(part) !== null).length;
  return opensRow || known * 2 > parts.length ? parts.map(squeeze) : null;
}
