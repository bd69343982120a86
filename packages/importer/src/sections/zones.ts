import type { Block, Para, Table } from '../model/blocks.ts';
import { isLegalBasis } from '../recognisers/legal-bases.ts';
import { opensTail } from '../recognisers/tail.ts';
import { readTable } from '../tables/read-table.ts';
import { fold, isUpperCase } from '../text/fold.ts';
import { headingOf } from './headings.ts';

/** The paper's parts in order: what stands before it, letterhead, title, body, end. */
interface Zones {
  before: Para[];
  letterhead: Para[];
  typeLine: Para | null;
  titleLines: Para[];
  body: Block[];
  tail: Para[];
}

const NATIONAL = /^cong hoa xa hoi chu nghia/;
const TYPE = /^ke hoach( |$)/;

/** Tables without known headers (letterhead, signature block) are read column by column, as a person reads them. */
function looseTable(table: Table): Para[] {
  const columns = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const out: Para[] = [];
  if (columns <= 3) {
    for (let c = 0; c < columns; c++) for (const row of table.rows) out.push(...(row[c]?.paras ?? []));
  } else for (const row of table.rows) for (const part of row) out.push(...part.paras);
  return out.filter((p) => p.text !== '');
}

export function splitZones(blocks: readonly Block[]): Zones {
  const flat: Block[] = blocks.flatMap((block) =>
    block.kind === 'table' && readTable(block) === null ? looseTable(block) : [block],
  );
  const textOf = (block: Block | undefined): string => (block?.kind === 'para' ? fold(block.text) : '');
  const national = flat.findIndex((block) => NATIONAL.test(textOf(block)));
  const bodyStart = flat.findIndex(
    (block, index) => index > national && block.kind === 'para' && (isLegalBasis(block.text) || isFirstHeading(block)),
  );
  const limit = bodyStart < 0 ? flat.length : bodyStart;
  let type = -1;
  for (let i = Math.max(0, national); i < limit && type < 0; i++) if (isTypeLine(flat[i])) type = i;
  for (let i = 0; i < Math.min(national, limit) && type < 0; i++) if (isTypeLine(flat[i])) type = i;
  const head = letterheadStart(flat, national, type);
  const titleEnd = type < 0 ? type : titleEndOf(flat, type, bodyStart);
  const start = type >= 0 ? titleEnd : national >= 0 ? Math.max(bodyStart, 0) : 0;
  const tailStart = tailOf(flat, start);
  const annexStart = annexOf(flat, tailStart);
  const letterheadEnd = type >= 0 ? type : start;
  const paras = (from: number, to: number): Para[] =>
    flat.slice(from, to).filter((block): block is Para => block.kind === 'para');
  const typeBlock = flat[type];
  return {
    before: paras(0, head),
    letterhead: paras(head, letterheadEnd),
    typeLine: typeBlock?.kind === 'para' ? typeBlock : null,
    titleLines: type < 0 ? [] : paras(type + 1, titleEnd),
    body: [...flat.slice(start, tailStart), ...flat.slice(annexStart)],
    tail: flat.slice(tailStart, annexStart).flatMap((block) => (block.kind === 'para' ? [block] : looseTable(block))),
  };
}

const isFirstHeading = (of: Para): boolean => {
  const heading = headingOf(of);
  return heading !== null && heading.kind !== 'other' && heading.mark !== 'none';
};

function isTypeLine(block: Block | undefined): boolean {
  if (block?.kind !== 'para') return false;
  const first = block.text.split(/\s+/).slice(0, 2).join(' ');
  return TYPE.test(fold(block.text)) && isUpperCase(first) && block.text.length < 400;
}

/** The letterhead begins a few lines above the national title: governing body and school stand before it in some papers. */
function letterheadStart(flat: readonly Block[], national: number, type: number): number {
  let start = national >= 0 ? national : Math.max(0, type);
  if (start === 0) return 0;
  for (let i = start - 1; i >= Math.max(0, start - 6); i--) {
    const block = flat[i];
    if (block?.kind !== 'para') break;
    if (block.text === '') continue;
    if (!/[\p{L}\d]/u.test(block.text)) continue;
    const isNumber = /^so\s*[:.]|^so\s+\d+\s*\//.test(fold(block.text));
    if (!isNumber && !/ngay .* thang .* nam/.test(fold(block.text)) && (!isUpperCase(block.text) || isTypeLine(block)))
      break;
    start = i;
  }
  return start;
}

function titleEndOf(flat: readonly Block[], type: number, bodyStart: number): number {
  const limit = bodyStart < 0 ? Math.min(flat.length, type + 8) : bodyStart;
  let count = 0;
  for (let i = type + 1; i < limit; i++) {
    const block = flat[i];
    if (block?.kind !== 'para') return i;
    if (block.text === '') continue;
    if (/như sau\s*:?\s*$|^kính gửi/iu.test(block.text) || count >= 5 || block.text.length > 320) return i;
    if (count > 0 && /[.]$/.test(block.text)) return i;
    count++;
  }
  return limit;
}

/** Lists that follow the signature ("PHỤ LỤC I", "DANH SÁCH HỘI ĐỒNG …") belong to the body. */
function annexOf(flat: readonly Block[], tailStart: number): number {
  const at = flat.findIndex((block, index) => {
    if (index <= tailStart) return false;
    if (block.kind === 'table') return readTable(block) !== null;
    return isUpperCase(block.text) && /^(phu luc|danh sach|bang phan cong|phan cong|bieu)\b/.test(fold(block.text));
  });
  return at < 0 ? flat.length : at;
}

/** The end begins at "Trên đây là", else at the last "Nơi nhận". */
function tailOf(flat: readonly Block[], start: number): number {
  for (let i = flat.length - 1; i >= start; i--) {
    const block = flat[i];
    if (block?.kind === 'para' && /^tren day la/.test(fold(block.text))) return i;
  }
  const at = flat.findIndex((block, index) => index >= start && block.kind === 'para' && opensTail(block.text));
  if (at >= 0) {
    let from = at;
    for (let i = at - 1; i >= Math.max(start, at - 3); i--) {
      const block = flat[i];
      if (block?.kind !== 'para') break;
      if (block.text === '') continue;
      if (
        !/^(t\/?m|kt|tl)\s*\.?\s|^(hieu truong|chu tich)$/.test(fold(block.text)) &&
        !/^day la ke hoach|^(de nghi|yeu cau|ke hoach nay|hoi dong .*(de nghi|yeu cau)).*\.\/\.?$/.test(
          fold(block.text),
        )
      )
        break;
      from = i;
    }
    return from;
  }
  const signed = flat.findLastIndex(
    (block, index) =>
      index >= start &&
      block.kind === 'para' &&
      /^(t\/?m|kt)\s*\.?\s|^(hieu truong|chu tich)$/.test(fold(block.text)) &&
      isUpperCase(block.text),
  );
  if (signed < 0) return flat.length;
  return signed;
}
