function foldChar(char: string): string {
  const lower = char.toLowerCase();
  const folded = lower === 'đ' ? 'd' : (lower.normalize('NFD')[0] ?? lower);
  return folded.length === char.length ? folded : char;
}

/** Folded form of each UTF-16 unit up to the end of Latin Extended Additional, where Vietnamese letters end. */
const FOLDED: readonly string[] = Array.from({ length: 0x1f00 }, (_, code) => foldChar(String.fromCharCode(code)));

/**
 * Lower case without Vietnamese marks, same length as the (NFC) input, so that an index found in the folded text
 * is an index into the original.
 */
export function fold(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += FOLDED[text.charCodeAt(i)] ?? text[i];
  return out;
}

/** NFC, no-break and odd spaces to plain ones, U+2011 to "-", invisible characters out; tabs and runs of spaces kept. */
export function cleanLine(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/(?!\t|\n|\r)[\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/[\u2028\u2029\r]/g, ' ');
}

/** `cleanLine`, then white-space runs to one space, trimmed. */
export function squeeze(raw: string): string {
  return cleanLine(raw).replace(/\s+/g, ' ').trim();
}

export function stripEnd(text: string): string {
  return text.replace(/[\s;,.]+$/, '').trim();
}

export function isUpperCase(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase();
}

/** Text without a leading list mark ("-", "+", "•", "*"). */
export function withoutDash(text: string): string {
  return text.replace(/^\s*[-–—+•*●▪➢√·]\s*/u, '').trim();
}

export function startsWithDash(text: string): boolean {
  return /^\s*[-–—+•●▪➢√·]\s*\S/u.test(text);
}
