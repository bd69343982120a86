/**
 * Text as it is compared and stored: Unicode NFC, no-break spaces as spaces, U+2010/U+2011 as a hyphen, soft hyphens and
 * zero-width marks dropped, runs of white space as one space, trimmed.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Without diacritics: "Đặng Thuỳ Hương" → "Dang Thuy Huong". Case and spacing stay. */
export function foldDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC');
}

/** What a person types without accents: normalised, lower case, without diacritics. */
export function searchKey(text: string): string {
  return foldDiacritics(normaliseText(text)).toLowerCase();
}

/**
 * One way of placing the tone mark in oa, oe, uy (and oă, uê): on the second vowel, so Hòa = Hoà, Thủy = Thuỷ,
 * Ủy = Uỷ. Both ways are in use; neither is an error. The result is NFC.
 */
export function foldTonePlacement(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(o)([\u0300\u0301\u0303\u0309\u0323])(a\u0306?|e)(?!\u0302)/giu, '$1$3$2')
    .replace(/(u)([\u0300\u0301\u0303\u0309\u0323])(y|e\u0302)/giu, '$1$3$2')
    .normalize('NFC');
}
