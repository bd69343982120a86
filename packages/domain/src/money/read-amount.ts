import { normaliseText } from '../text/fold.ts';

const digitWords: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

const scales: Readonly<Record<string, number>> = { triệu: 1_000_000, nghìn: 1000, ngàn: 1000 };

/**
 * Reads an amount written in Vietnamese words ("Bảy triệu năm trăm nghìn đồng chẵn", lẻ or linh, ngàn or nghìn, tỉ or
 * tỷ), with or without "đồng". Gives null for text that is no number in words.
 */
export function readAmountInWords(text: string): number | null {
  const spoken = normaliseText(text)
    .toLowerCase()
    .replace(/[.,;:/()]/gu, ' ')
    .replace(/\s(chẵn|việt nam)(?=\s|$)/gu, ' ')
    .trim()
    .replace(/\sđồng$/u, '')
    .replaceAll('tỉ', 'tỷ');
  const tokens = spoken.split(/\s+/u).filter((token) => token !== '');
  if (tokens.length === 0) return null;
  let billions = 0;
  let rest: string[] = [];
  for (const token of tokens) {
    if (token !== 'tỷ') {
      rest.push(token);
      continue;
    }
    const group = rest.length === 0 && billions > 0 ? 0 : readBelowBillion(rest);
    if (group === null) return null;
    billions = (billions + group) * 1_000_000_000;
    rest = [];
  }
  const low = readAfterBillions(rest, billions > 0);
  return low === null || !Number.isSafeInteger(billions + low) ? null : billions + low;
}

/**
 * Reads an amount written in digits: "1.250.000 đồng", "480.000 đ", "1,5 triệu đồng", "2500000 VNĐ". Gives whole đồng,
 * null for anything else (a decimal fraction of one đồng included).
 */
export function readAmount(text: string): number | null {
  const match =
    /^(\d{1,3}(?:[. ]\d{3})+|\d{1,3}(?:,\d{3})+|\d+(?:,\d+)?)\s*(tỷ|tỉ|triệu|nghìn|ngàn)?\s*(đồng|vnđ|vnd|đ)?\.?$/iu.exec(
      normaliseText(text),
    );
  if (!match?.[1]) return null;
  const scale = (match[2] ?? '').toLowerCase();
  const factor = scale === 'tỷ' || scale === 'tỉ' ? 1_000_000_000 : (scales[scale] ?? 1);
  const isGrouped = /^\d{1,3}(?:([. ])\d{3}(?:\1\d{3})*|(?:,\d{3})+)$/u.test(match[1]) && factor === 1;
  const plain = isGrouped ? match[1].replace(/[., ]/gu, '') : match[1].replace(/[. ]/gu, '');
  const [whole = '', fraction = ''] = plain.split(',');
  const amount = Number(whole) * factor + (Number(fraction) * factor) / 10 ** fraction.length;
  return Number.isSafeInteger(amount) ? amount : null;
}

/** "1.250.000 đồng" as papers print it; null unit prints the digits alone. */
export function formatAmount(amount: number, unit: 'đồng' | 'đ' | null = 'đồng'): string {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole amount: ${amount}`);
  const grouped = String(Math.abs(amount)).replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return `${amount < 0 ? '-' : ''}${grouped}${unit ? ` ${unit}` : ''}`;
}

function readAfterBillions(rest: readonly string[], isContinued: boolean): number | null {
  if (rest.length === 0) return 0;
  return isContinued && rest.length === 1 && rest[0] === 'rưỡi' ? 500_000_000 : readBelowBillion(rest);
}

function readBelowBillion(tokens: readonly string[]): number | null {
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  let group: string[] = [];
  for (const token of tokens) {
    const scale = scales[token];
    if (token === 'rưỡi' && group.length === 0 && last < Number.POSITIVE_INFINITY) {
      total += last / 2;
      last = 1;
      continue;
    }
    if (scale === undefined) {
      group.push(token);
      continue;
    }
    const value = readGroup(group);
    if (value === null || scale >= last) return null;
    total += value * scale;
    last = scale;
    group = [];
  }
  if (group.length === 0) return total;
  const value = last === 1 ? null : readGroup(group);
  return value === null ? null : total + value;
}

/** Three digits in words: "chín mươi mốt", "một trăm linh năm", "mười lăm". */
function readGroup(tokens: readonly string[]): number | null {
  let rest = [...tokens];
  let value = 0;
  const hundreds = digitOf(rest[0]);
  if (rest[1] === 'trăm') {
    if (hundreds === null) return null;
    value = hundreds * 100;
    rest = rest.slice(2);
    if (rest.length === 0) return value;
    if (rest[0] === 'linh' || rest[0] === 'lẻ') {
      const ones = digitOf(rest[1]);
      return ones === null || rest.length > 2 ? null : value + ones;
    }
  }
  if (rest[0] === 'mười') return withOnes(value + 10, rest.slice(1));
  const first = digitOf(rest[0]);
  if (first === null) return null;
  if (rest[1] === 'mươi') return first === 0 ? null : withOnes(value + first * 10, rest.slice(2));
  return rest.length === 1 && value === 0 ? first : null;
}

function withOnes(tens: number, rest: readonly string[]): number | null {
  if (rest.length === 0) return tens;
  const ones = digitOf(rest[0]);
  return rest.length === 1 && ones !== null && ones > 0 ? tens + ones : null;
}

function digitOf(token: string | undefined): number | null {
  return token === undefined ? null : (digitWords[token] ?? null);
}
