function foldChar(char: string): string {
  const lower = char.toLowerCase();
  const folded = lower === 'đ' ? 'd' : (lower.normalize('NFD')[0] ?? lower);
  return folded.length === char.length ? folded : char;
}

/** Folded form of each UTF-16 unit up to the end of Latin Extended Additional, where Vietnamese letters end. */
const FOLDED: readonly string[] = Array.from({ length: 0x1f00 }, (_, code) => foldChar(String.fromCharCode(code)));

/** Lines of one paper are folded many times over; a bounded memory, since papers come one after the other. */
const KNOWN = new Map<string, string>();

/**
 * Lower case without Vietnamese marks, same length as the (NFC) input, so that an index found in the folded text
 * is an index into the original.
 */
export function fold(text: string): string {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  let out = '';
  for (let i = 0; i < text.length; i++) out += FOLDED[text.charCodeAt(i)] ?? text[i];
  if (KNOWN.size >= 4000) KNOWN.clear();
  if (text.length < 400) KNOWN.set(text, out);
  return out;
}

/** Composed Latin letters, digits and plain marks only: nothing to clean. */
const PLAIN = /^[\t\n\x20-\x7e\u00c0-\u024f\u1ea0-\u1ef9\u2013\u2014\u2026]*$/;

/** NFC, no-break and odd spaces to plain ones, U+2011 to "-", invisible characters out; tabs and runs of spaces kept. */
export function cleanLine(raw: string): string {
  if (PLAIN.test(raw)) return raw;
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
