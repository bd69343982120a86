import { fold, squeeze } from '../text/fold.ts';
import { nameLikeness } from '../text/names.ts';
import type { StaffCell, StaffColumn, StaffColumnMeaning } from './staff-draft.ts';
import { cellText } from './staff-values.ts';

/** Headers of school lists without diacritics; the first that fits wins. */
const HEADERS: readonly (readonly [RegExp, StaffColumnMeaning])[] = [
  [/^(s ?t ?t|tt|so tt|so thu tu|no\.?)$/, 'number'],
  [/^(ho( va)?( ten)?[ ,]*(dem|lot|chu lot|ten dem|chu dem)|ho)$/, 'familyName'],
  [/^ten$/, 'givenName'],
  [/^(ho,? ?(va|&|-)? ?ten|ho ten|ten (can bo|cb|giao vien|gv|nhan vien|nv))/, 'fullName'],
  [/^(can bo|giao vien|cbgvnv|cb, ?gv)[ ,\w]*ho (va )?ten/, 'fullName'],
  [/(sinh ngay|(ngay|nam|n\.?)[ ,a-z/]*sinh|^ns$|^ntns$)/, 'birthDate'],
  [/(kiem nhiem|chuc vu kiem|nhiem vu kiem|cong tac kiem)/, 'duty'],
  [/(chuc vu (dang|doan)|doan the)/, 'duty'],
  [
    /(ngay|nam|thoi gian|thang)[ ,a-z/]*(vao nganh|ve truong|vao truong|bat dau|tuyen dung|cong tac|bo nhiem|giu chuc)/,
    'startDate',
  ],
  [/^(chuc vu|chuc danh|nhiem vu|cong viec|vi tri|c\.? ?vu|cv\b|phan cong nhiem vu)/, 'post'],
  [/^(to( chuyen mon| cm|\/| -|,|$)|bo phan|don vi to|thuoc to|sinh hoat to|to chuyen mon)/, 'unit'],
  [/(dien thoai|s\.?d\.?t|so dt|^dt$|di dong|lien he|^phone)/, 'phone'],
  [/(e-?mail|thu dien tu|hop thu)/, 'email'],
  [/^(ghi chu|chu thich)/, 'note'],
  [
    /(gioi tinh|^nu$|^nam$|dan toc|ton giao|trinh do|chuyen mon|van bang|bang cap|cccd|cmnd|can cuoc|bhxh|luong|he so|bac|ngach|ma so|ma dinh danh|que quan|dia chi|cho o|noi (sinh|o)|dang vien|day mon|mon|lop|so tiet|hang|danh hieu|xep loai|chu ky|ky ten|ly luan|ngoai ngu|tin hoc|thuong tru|hop dong|bien che|tai khoan|ngan hang|ma)/,
    'ignored',
  ],
];

export interface FoundHeader {
  /** Index of the first header row; -1 when the list has none. */
  readonly at: number;
  /** How many rows it takes. */
  readonly height: number;
  readonly columns: readonly StaffColumn[];
}

/** The header with the most columns that a staff list has, over one row or two, among the first rows. */
export function findHeader(rows: readonly (readonly StaffCell[])[]): FoundHeader {
  let best: { at: number; height: number; score: number } = { at: -1, height: 0, score: 1 };
  for (let at = 0; at < Math.min(rows.length, 40); at += 1) {
    const height = hasSecondRow(rows[at] ?? [], rows[at + 1] ?? []) ? 2 : 1;
    const read = headersOf(rows, at, height).map(meaningOf);
    const known = new Set(read.filter((meaning) => meaning !== null && meaning !== 'ignored'));
    const hasName = known.has('fullName') || known.has('givenName');
    const score = hasName ? known.size + read.filter((one) => one === 'ignored').length / 10 : 0;
    if (score > best.score) best = { at, height, score };
  }
  const headers = best.at < 0 ? widest(rows) : headersOf(rows, best.at, best.height);
  return { at: best.at, height: best.height, columns: columnsOf(rows, headers, best.at + best.height, best.at < 0) };
}

function columnsOf(
  rows: readonly (readonly StaffCell[])[],
  headers: readonly string[],
  from: number,
  isHeadless: boolean,
): StaffColumn[] {
  const columns = headers.map((header, index): StaffColumn => {
    const values = rows
      .slice(Math.max(0, from))
      .map((row) => cellText(row[index] ?? null))
      .filter((text) => text !== '');
    const known = isHeadless ? null : meaningOf(header);
    const meaning = known ?? guess(values);
    const isEmpty = header === '' && values.length === 0;
    return {
      letter: columnLetter(index),
      header,
      meaning: isEmpty ? 'ignored' : meaning,
      isSure: isEmpty || known !== null,
      examples: [...new Set(values)].slice(0, 3).map((text) => text.slice(0, 60)),
    };
  });
  const hasName = columns.some(({ meaning, isSure }) => isSure && (meaning === 'fullName' || meaning === 'givenName'));
  // A column that only looks like names does not compete with one that says so.
  return columns.map((column) =>
    hasName && !column.isSure && column.meaning === 'fullName' ? { ...column, meaning: 'ignored' } : column,
  );
}

function columnLetter(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnLetter(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Both header rows in one: "Ngày sinh" above "Nam" and "Nữ" stays "Ngày sinh". */
function headersOf(rows: readonly (readonly StaffCell[])[], at: number, height: number): string[] {
  const [top, below] = [rows[at] ?? [], height === 2 ? (rows[at + 1] ?? []) : []];
  return Array.from({ length: Math.max(top.length, below.length) }, (_, index) => {
    const [first, second] = [headerText(top[index]), headerText(below[index])];
    if (second === '' || second === first) return first;
    const [firstSays, secondSays] = [meaningOf(first), meaningOf(second)];
    // The column below says more than the roof above it, unless it only tells men from women.
    if (secondSays !== null && secondSays !== 'ignored') return second;
    return firstSays !== null ? first : squeeze(`${first} ${second}`);
  });
}

const headerText = (cell: StaffCell | undefined): string =>
  typeof cell === 'string' ? squeeze(cell).slice(0, 80) : '';

function meaningOf(header: string): StaffColumnMeaning | null {
  const key = fold(header)
    .replace(/\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (key === '') return null;
  return HEADERS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

function guess(values: readonly string[]): StaffColumnMeaning {
  const some = values.slice(0, 20);
  if (some.length === 0) return 'ignored';
  const share = (fits: (text: string) => boolean) => some.filter(fits).length / some.length;
  if (share((text) => nameLikeness(text) === 1) > 0.6) return 'fullName';
  if (share((text) => /^\S+@\S+\.\S+$/.test(text)) > 0.6) return 'email';
  if (share((text) => /^\+?0?\d[\d .]{7,12}$/.test(text)) > 0.6 && share((text) => /^0/.test(text)) > 0.5)
    return 'phone';
  return 'ignored';
}

/** Below a header stands a second one when it speaks of columns and says nothing else where the names would be. */
function hasSecondRow(top: readonly StaffCell[], below: readonly StaffCell[]): boolean {
  const names = top.flatMap((cell, index) => {
    const meaning = meaningOf(headerText(cell));
    return meaning === 'fullName' || meaning === 'givenName' || meaning === 'familyName' ? [index] : [];
  });
  const isFree = names.every((index) => {
    const said = headerText(below[index]);
    return said === '' || said === headerText(top[index]) || /^(givenName|familyName)$/.test(meaningOf(said) ?? '');
  });
  const isText = below.every((cell) => cell === null || typeof cell === 'string');
  return names.length > 0 && isFree && isText && below.some((cell) => meaningOf(headerText(cell)) !== null);
}

function widest(rows: readonly (readonly StaffCell[])[]): string[] {
  const width = Math.max(0, ...rows.slice(0, 200).map((row) => row.length));
  return Array.from({ length: width }, () => '');
}
