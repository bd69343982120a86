const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** "2026-09-09" → {day: "09", month: "9", year: "2026"}: a zero before days below 10 and months 1 and 2 (NĐ 30, I.II.4). */
export function dateParts(
  isoDate: string,
): { readonly day: string; readonly month: string; readonly year: string } | null {
  const match = ISO_DATE.exec(isoDate);
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  return { day, month: Number(month) > 2 ? String(Number(month)) : month, year };
}

/** A running number with two digits at least: "5" → "05", "27a" → "27a". */
export function runningNumber(number: string): string {
  const clean = number.trim();
  return /^\d(?!\d)/.test(clean) ? `0${clean}` : clean;
}

/** Counts of people below 10 get a zero: 7 → "07". */
export function countOf(count: number): string {
  return String(count).padStart(2, '0');
}

/** 1250000 → "1.250.000". */
export function groupedNumber(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** Kinds of school, longest first; the first word of a kind stays capital inside a name. */
const SCHOOL_KINDS = [
  'Phổ thông dân tộc nội trú',
  'Phổ thông dân tộc bán trú Trung học cơ sở',
  'Phổ thông dân tộc bán trú Tiểu học',
  'Phổ thông dân tộc bán trú',
  'Tiểu học và Trung học cơ sở',
  'Trung học cơ sở và Trung học phổ thông',
  'Tiểu học, Trung học cơ sở và Trung học phổ thông',
  'Trung học phổ thông',
  'Trung học cơ sở',
  'Tiểu học',
  'Mầm non',
  'Mẫu giáo',
] as const;

const byLength = (a: string, b: string) => b.length - a.length;

/** The part "TRƯỜNG TIỂU HỌC" of a name in capitals, or null when the kind is not known. */
export function schoolKindInCapitals(nameInCapitals: string): string | null {
  const kinds = SCHOOL_KINDS.map((kind) => `TRƯỜNG ${kind.toLocaleUpperCase('vi')}`).toSorted(byLength);
  return kinds.find((kind) => nameInCapitals.startsWith(`${kind} `)) ?? null;
}

/** Name for use inside a sentence: "TRƯỜNG TIỂU HỌC SUỐI NGÀN" → "Trường Tiểu học Suối Ngàn"; names in small letters stay. */
export function schoolNameInSentence(name: string): string {
  const clean = name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (clean !== clean.toLocaleUpperCase('vi')) return clean;
  const kind = SCHOOL_KINDS.toSorted(byLength).find((one) =>
    clean.startsWith(`TRƯỜNG ${one.toLocaleUpperCase('vi')} `),
  );
  const head = kind === undefined ? '' : `Trường ${kind} `;
  return head + clean.slice(head.length).split(' ').map(capitalised).join(' ');
}

const capitalised = (word: string) =>
  /\d/.test(word) ? word : word.slice(0, 1) + word.slice(1).toLocaleLowerCase('vi');

/** Cuts a final mark and white space: lines of a list get their mark from their place in it. */
export function withoutFinalMark(text: string): string {
  return text.replace(/[\s;.,]+$/u, '');
}
