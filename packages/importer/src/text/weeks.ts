import { fold } from './fold.ts';

interface WeekRange {
  from: number;
  to: number;
  /** The part of the text that says the weeks. */
  text: string;
}

const RANGE =
  /(?:tu\s+)?(?:cac\s+)?tuan(?:\s+thu|\s+le)?\s*:?\s*(\d{1,2})(?:\s*(?:-|–|—|,|den|toi|va|&)\s*(?:het\s+)?(?:tuan\s*)?(?:thu\s*)?(\d{1,2})(?![\d/.]))*/;

/** Weeks of "Tuần 3 - 8", "Tuần 11-12", "từ tuần 3 đến tuần 8"; with `bare`, "3-8" counts too. */
export function findWeeks(text: string, bare = false): WeekRange | null {
  if (!/\d/.test(text)) return null;
  const folded = fold(text);
  const match = RANGE.exec(folded);
  if (match) {
    const from = Number(match[1]);
    const to = match[2] === undefined ? from : Number(match[2]);
    if (from < 1 || to > 60) return null;
    return { from, to: Math.max(from, to), text: text.slice(match.index, match.index + match[0].length).trim() };
  }
  if (!bare) return null;
  const plain = /^(\d{1,2})(?:\s*[-–,]\s*(\d{1,2}))?\.?$/.exec(folded.trim());
  if (!plain) return null;
  const from = Number(plain[1]);
  const to = plain[2] === undefined ? from : Number(plain[2]);
  return from >= 1 && to <= 60 && to >= from ? { from, to, text: text.trim() } : null;
}
