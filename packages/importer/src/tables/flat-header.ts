import type { Para } from '../model/blocks.ts';
import { sectionOf, takeNumber } from '../sections/headings.ts';
import { fold } from '../text/fold.ts';
import { type ColumnKind, columnKind, type HeaderColumn, settleKinds } from './columns.ts';

export interface FlatHeader {
  columns: HeaderColumn[];
  paras: Para[][];
  /** Index of the first paragraph after the header. */
  end: number;
  /** Blank lines stand between the cells. */
  isSpaced: boolean;
}

const FIRST: ReadonlySet<ColumnKind> = new Set([
  'ordinal',
  'standard',
  'criterion',
  'standardCriterion',
  'week',
  'time',
  'group',
  'name',
  'content',
]);

/** Does a row of the table begin at this line? */
export function startsRow(kind: ColumnKind, text: string): boolean {
  const folded = fold(text);
  switch (kind) {
    case 'ordinal':
      return /^\d{1,3}\s*[.)]?(\s+\S|$)/.test(folded);
    case 'standard':
      return /^(tieu chuan\s*)?\d{1,2}\b/.test(folded);
    case 'criterion':
    case 'standardCriterion':
      return /^((tieu chi|tieu chuan|tc)\s*)?\d{1,2}(\.\d{1,2})?\b/.test(folded);
    case 'week':
      return /^(tu )?tuan( thu| le)?(\s*\d|$)/.test(folded) || /^\d{1,2}\s*([-–]\s*\d{1,2})?$/.test(folded);
    case 'time':
      return (
        /^(tu |truoc |den |dau |cuoi )*(tuan|thang|ngay)( thu)?(\s*\d|$)/.test(folded) || /^\d{1,2}\/\d/.test(folded)
      );
    case 'group':
      return /^nhom\s*(so\s*)?\d/.test(folded);
    default:
      return false;
  }
}

/** Reads a header row whose cells stand on lines of their own, or null. */
export function readFlatHeader(paras: readonly Para[], start: number): FlatHeader | null {
  const first = takeCell(paras, start);
  if (!first?.kind || !FIRST.has(first.kind)) return glued(paras, start);
  if (/:$/.test(first.text) || isHeadingOverHeader(paras, first)) return null;
  const columns: HeaderColumn[] = [];
  const sources: Para[][] = [];
  let known = 0;
  let i = start;
  let blanks = 0;
  let between = 0;
  let blankRun = 0;
  while (i < paras.length && columns.length < 12) {
    const here = paras[i];
    if (!here) break;
    if (here.text === '') {
      blanks++;
      blankRun++;
      i++;
      if (blankRun > 3) return glued(paras, start);
      continue;
    }
    blankRun = 0;
    if (columns.length >= 2 && startsRow(columns[0]?.kind ?? 'other', here.text)) break;
    if (columns.length >= 3 && startsRow('group', here.text)) break;
    const taken = takeCell(paras, i);
    if (!taken || here.text.length > 90 || /^[-+]/.test(here.text)) return glued(paras, start);
    if (taken.kind) known++;
    between = blanks;
    columns.push({ kind: taken.kind ?? 'other', text: taken.text });
    sources.push(taken.paras);
    i = taken.end;
  }
  if (columns.length < 2 || known < 2 || known * 2 < columns.length) return glued(paras, start);
  const isSpaced = between >= columns.length - 1;
  return { columns: settleKinds(columns), paras: sources, end: i, isSpaced };
}

/** "Tiến độ thực hiện" over a header row reads like a header itself: the row then begins one line later. */
function isHeadingOverHeader(paras: readonly Para[], first: TakenCell): boolean {
  if (sectionOf(takeNumber(first.text).body) === null) return false;
  const next = paras.slice(first.end, first.end + 3).find((p) => p.text !== '');
  const kind = next ? columnKind(next.text) : null;
  if (kind === first.kind) return true;
  return (
    (first.kind === 'time' || first.kind === 'content') &&
    (kind === 'ordinal' || kind === 'week' || kind === 'time' || kind === 'standard')
  );
}

interface TakenCell {
  text: string;
  kind: ColumnKind | null;
  paras: Para[];
  end: number;
}

/** The longest run of up to four adjacent lines that reads as one known header, else the single line. */
function takeCell(paras: readonly Para[], start: number): TakenCell | null {
  const first = paras[start];
  if (!first?.text) return null;
  let best: TakenCell = { text: first.text, kind: columnKind(first.text), paras: [first], end: start + 1 };
  let text = first.text;
  const lines = [first];
  for (let i = start + 1; i < Math.min(paras.length, start + 4); i++) {
    const next = paras[i];
    if (!next?.text) break;
    text = `${text} ${next.text}`;
    lines.push(next);
    const startsLower = /^[\p{Ll}(]/u.test(next.text);
    if (columnKind(next.text) !== null && !startsLower) continue;
    const kind = columnKind(text);
    if (kind !== null && (best.kind === null || startsLower)) best = { text, kind, paras: [...lines], end: i + 1 };
  }
  return best;
}

/** A header whose cells were glued into one line by copying: cut by the known header words. */
function glued(paras: readonly Para[], start: number): FlatHeader | null {
  const line = paras[start];
  if (!line?.text || line.text.length > 220) return null;
  const words = line.text.split(' ');
  if (words.length < 3 || words.length > 40) return null;
  const columns = cutHeader(words);
  if (!columns || columns.length < 3) return null;
  return { columns, paras: columns.map(() => [line]), end: start + 1, isSpaced: false };
}

/** Splits a line of header words into known headers (fewest, capital first), or null. */
function cutHeader(words: readonly string[]): HeaderColumn[] | null {
  const best: (HeaderColumn[] | null)[] = new Array(words.length + 1).fill(null);
  best[words.length] = [];
  for (let i = words.length - 1; i >= 0; i--) {
    if (!/^[\p{Lu}(]/u.test(words[i] ?? '')) continue;
    for (let end = i + 1; end <= Math.min(words.length, i + 12); end++) {
      const rest = best[end];
      if (!rest) continue;
      const text = words.slice(i, end).join(' ');
      const kind = columnKind(text);
      const current = best[i];
      if (kind && (!current || rest.length + 1 > current.length)) best[i] = [{ kind, text }, ...rest];
    }
  }
  return best[0] ?? null;
}
