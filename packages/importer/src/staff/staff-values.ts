import { squeeze } from '../text/fold.ts';
import { nameLikeness, withoutHonorific } from '../text/names.ts';
import type { StaffCell, StaffFaultCode } from './staff-draft.ts';

/** A value with what is wrong with its cell; a fault without `isStop` leaves a usable (often empty) value. */
export interface CellValue<Value> {
  readonly value: Value;
  readonly fault?: { readonly code: StaffFaultCode; readonly isStop: boolean };
}

const DAY = 86_400_000;
/** Day 0 of the workbook's calendar, with its leap year 1900 that never was. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const SERIALS = { from: 7000, to: 60_000 } as const;

export function cellText(cell: StaffCell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : vietnamese(cell.toISOString().slice(0, 10));
  return squeeze(String(cell));
}

/** Serials, dates, `d/m/yyyy`, `d-m-yy`, `d.m.yyyy`, `yyyy-mm-dd`, "ngày … tháng … năm …". Years alone are told, not guessed. */
export function readDay(
  cell: StaffCell,
  range: { readonly from: number; readonly to: number },
): CellValue<string | null> {
  if (cell === null || cellText(cell) === '') return { value: null };
  if (cell instanceof Date) return inRange(cell.toISOString().slice(0, 10), range);
  if (typeof cell === 'number' && cell >= SERIALS.from && cell <= SERIALS.to)
    return inRange(new Date(SERIAL_ZERO + Math.floor(cell) * DAY).toISOString().slice(0, 10), range);
  const text = cellText(cell);
  if (/^(19|20)\d{2}$/.test(text)) return { value: null, fault: { code: 'date.yearOnly', isStop: false } };
  const parts =
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})/.exec(text) ??
    /^(?:ngày\s*)?(?<day>\d{1,2})\s*(?:[/.-]|tháng)\s*(?<month>\d{1,2})\s*(?:[/.-]|năm)\s*(?<year>\d{4}|\d{2})$/iu.exec(
      text,
    );
  if (!parts?.groups) return { value: null, fault: { code: 'date.impossible', isStop: true } };
  const [day, month, year] = [Number(parts.groups.day), Number(parts.groups.month), fullYear(parts.groups.year ?? '')];
  if (month > 12 && day <= 12) return { value: null, fault: { code: 'date.monthFirst', isStop: true } };
  const made = new Date(Date.UTC(year, month - 1, day));
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day)
    return { value: null, fault: { code: 'date.impossible', isStop: true } };
  return inRange(made.toISOString().slice(0, 10), range);
}

/** Digits as they are dialled; a zero that the workbook swallowed comes back. Two numbers may stand in one cell. */
export function readPhone(cell: StaffCell): CellValue<string> {
  const text = cellText(cell).replace(/^'/, '');
  if (text === '') return { value: '' };
  const numbers = text
    .split(/[;,/]|\s+[-–]\s+|\s{2,}/)
    .map((part) => part.replace(/[\s.()-]/g, '').replace(/^\+?84(?=\d{9}$)/, '0'));
  const dialled = numbers
    .filter((number) => number !== '')
    .map((number) => (/^[1-9]\d{8}$/.test(number) ? `0${number}` : number));
  if (dialled.every((number) => /^0\d{8,10}$/.test(number))) return { value: dialled.join('; ').slice(0, 40) };
  return { value: '', fault: { code: 'phone.invalid', isStop: true } };
}

export function readEmail(cell: StaffCell): CellValue<string> {
  const text = cellText(cell)
    .replace(/^mailto:/i, '')
    .replace(/\s/g, '');
  if (text === '' || (/^[^@\s]+@[^@\s]+\.[^@\s.]{2,}$/.test(text) && text.length <= 120)) return { value: text };
  return { value: '', fault: { code: 'email.invalid', isStop: true } };
}

/** A name without forms of address; capitals are written as a name. Brackets behind it are not part of it. */
export function readName(text: string): CellValue<string> {
  const plain = squeeze(withoutHonorific(squeeze(text).replace(/\s*\([^)]*\)\s*$/, '')));
  const name = /\p{Ll}/u.test(plain) ? plain : capitalised(plain);
  if (name === '') return { value: '', fault: { code: 'name.missing', isStop: true } };
  if (!name.includes(' ')) return { value: name, fault: { code: 'name.tooShort', isStop: true } };
  if (name.length > 120) return { value: name, fault: { code: 'text.tooLong', isStop: true } };
  if (/\d/.test(name) || nameLikeness(name) === 0)
    return { value: name, fault: { code: 'name.unlikely', isStop: false } };
  return { value: name };
}

const capitalised = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function inRange(value: string, { from, to }: { from: number; to: number }): CellValue<string | null> {
  const year = Number(value.slice(0, 4));
  if (year < from || year > to) return { value: null, fault: { code: 'date.unlikely', isStop: true } };
  return { value };
}

/** "80" is 1980 and "05" is 2005: nobody who works was born before 1930. */
const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) >= 30 ? 1900 : 2000);

const vietnamese = (iso: string): string => iso.split('-').reverse().join('/');
