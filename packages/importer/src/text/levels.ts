import { fold } from './fold.ts';

const ROMAN: Record<string, number> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
};

/** Number of "3", "03" or a Roman numeral up to XII. */
export function ordinal(text: string): number | null {
  const folded = fold(text.trim());
  if (/^\d{1,3}$/.test(folded)) return Number(folded);
  return ROMAN[folded] ?? null;
}

interface Levels {
  cqg: number | null;
  kdcl: number | null;
  quality: number | null;
  texts: string[];
}

/** Word rule: "mức độ n" = national standard, "cấp độ n" = accreditation, "Mức n" = quality level. */
export function findLevels(text: string): Levels {
  const folded = fold(text);
  const pick = (pattern: RegExp): { level: number; text: string } | null => {
    const match = pattern.exec(folded);
    const level = match?.[1] ? ordinal(match[1]) : null;
    return match && level !== null ? { level, text: text.slice(match.index, match.index + match[0].length) } : null;
  };
  const cqg = pick(/muc do\s+(i{1,2}|0?[12])(?!\d|\s*tieu chi)/);
  const kdcl = pick(/cap do\s+(i{1,3}v?|iv|0?[1-4])(?!\d)/);
  const quality = pick(/(?:dat\s+)?muc\s+(i{1,2}|0?[1-4])(?![\d,a-z])/);
  return {
    cqg: cqg?.level ?? null,
    kdcl: kdcl?.level ?? null,
    quality: quality?.level ?? null,
    texts: [cqg, kdcl, quality].flatMap((found) => (found ? [found.text] : [])),
  };
}
