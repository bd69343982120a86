import { fold } from './fold.ts';

interface FoundMoney {
  vnd: number;
  text: string;
  from: number;
}

const MONEY = /(\d{1,3}(?:[.,]\d{3})+|\d+(?:,\d+)?)\s*(ty|trieu|nghin|ngan)?\s*(dong|vnd|vn\u0111|đ|d)(?![a-z])/;

/** First amount in the text in whole đồng: "1.500.000 đồng", "120000 đ", "1,5 triệu đồng". */
export function findMoney(text: string): FoundMoney | null {
  if (!/\d/.test(text)) return null;
  const match = MONEY.exec(fold(text));
  if (!match?.[1]) return null;
  const scale = match[2] === 'ty' ? 1e9 : match[2] === 'trieu' ? 1e6 : match[2] ? 1e3 : 1;
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(match[1]);
  const amount = grouped ? Number(match[1].replace(/[.,]/g, '')) : Number(match[1].replace(',', '.'));
  return {
    vnd: Math.round(amount * scale),
    text: text.slice(match.index, match.index + match[0].length),
    from: match.index,
  };
}

/** Amount in a cell of a money column, where the unit may stand in the header. */
export function moneyOfCell(text: string): number | null {
  const found = findMoney(text);
  if (found) return found.vnd;
  if (/^khong( (dong|co|mat phi|kinh phi))?[.\s]*$/.test(fold(text).trim())) return 0;
  const bare = /^\s*(\d{1,3}(?:[.,]\d{3})+|\d+)\s*$/.exec(text);
  return bare?.[1] ? Number(bare[1].replace(/[.,]/g, '')) : null;
}

const DIGITS: Record<string, number> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  nham: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};

/** Number said in Vietnamese words ("Bảy triệu năm trăm nghìn đồng" → 7500000), or null. */
export function numberInWords(words: string): number | null {
  const tokens = fold(words)
    .replace(/[^a-z ]/g, ' ')
    .split(/\s+/)
    .filter((t) => t && !['dong', 'chan', 'va', 'viet', 'nam.'].includes(t));
  if (tokens.length === 0) return null;
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  let seen = false;
  for (const token of tokens) {
    const value = DIGITS[token];
    if (value !== undefined) {
      if (digit !== null) group += digit;
      digit = value;
    } else if (token === 'muoi') {
      group += (digit ?? 1) * 10;
      digit = null;
    } else if (token === 'tram') {
      group += (digit ?? 1) * 100;
      digit = null;
    } else if (token === 'linh' || token === 'le') {
      digit = null;
    } else if (token === 'nghin' || token === 'ngan' || token === 'trieu' || token === 'ty' || token === 'ti') {
      group += digit ?? 0;
      total += group * (token === 'trieu' ? 1e6 : token === 'ty' || token === 'ti' ? 1e9 : 1e3);
      group = 0;
      digit = null;
    } else return seen ? total + group + (digit ?? 0) : null;
    seen = true;
  }
  return total + group + (digit ?? 0);
}
