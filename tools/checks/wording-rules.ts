/** Vietnamese words in English wordings that are names, or examples of what a Vietnamese paper prints. */
const NAMES = [
  'Minh Chứng',
  'Chuyển sang tiếng Việt',
  'đồng',
  'Tết',
  'TT-BGDĐT',
  'tờ trình',
  'Lưu: VT',
  'Tuần 3 - 8',
  'ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN',
  'UBND XÃ MƯỜNG HUM',
  'Sở Giáo dục và Đào tạo tỉnh Mường Thanh',
  'Về việc đề nghị đầu tư cơ sở vật chất, thiết bị',
];

/** English words that a Vietnamese school has words for; key names and names of products are not among them. */
const ENGLISH =
  /(?<![\p{L}\p{N}.@/-])(?:admin|app|backup|browser|button|chat|check|click|cookie|copy|dashboard|deadline|default|delete|download|e-?mail|export|feedback|file|filter|firewall|folder|form|import|link|list|login|logout|menu|offline|ok|online|password|paste|popup|proxy|report|save|scan|server|session|setting|settings|tab|team|template|token|update|upload|user|version|website)(?![\p{L}\p{N}@-])/giu;

/** Shortcuts name keys as the keyboard does. */
const KEYS = /(?:Ctrl|Alt|Shift)(?: \+ (?:Ctrl|Alt|Shift|Delete|\S))+/g;

/**
 * What a careful reader at a school would strike out of a Vietnamese wording: exclamation marks, English words, text
 * without diacritics, days other than dd/mm/yyyy, figures other than 1.318, straight quotation marks, another address
 * than "thầy/cô".
 */
export function vietnameseFaults(text: string): readonly string[] {
  const words = text.replace(KEYS, ' ').replace(/\{\w+\}/g, ' ');
  const english = words.match(ENGLISH) ?? [];
  return [
    ...(text.includes('!') ? ['exclamation mark'] : []),
    ...english.map((word) => `English word "${word}"`),
    ...(isWithoutMarks(words) ? ['no Vietnamese letters'] : []),
    ...(hasShortDay(text) ? ['day not written dd/mm/yyyy'] : []),
    ...(/\d,\d{3}(?!\d)/.test(text) ? ['figure not written 1.318'] : []),
    ...(text.includes('"') ? ['straight quotation mark'] : []),
    ...(/(?<!\p{L})bạn(?!\p{L}| bè| đọc)/iu.test(text) ? ['address other than thầy/cô'] : []),
  ];
}

/** Vietnamese left in an English wording, days and figures of another pattern. */
export function englishFaults(text: string): readonly string[] {
  const left = NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text);
  return [
    ...(hasMarks(left) ? ['Vietnamese words'] : []),
    ...(hasShortDay(text) ? ['day not written dd/mm/yyyy'] : []),
    ...(/\d\.\d{3}(?!\d)/.test(text) ? ['figure not written 1,318'] : []),
    ...(text.includes('"') ? ['straight quotation mark'] : []),
  ];
}

/** Letters with Vietnamese marks, of either case. */
export function hasMarks(text: string): boolean {
  return /đ|\p{L}\p{M}/iu.test(text.normalize('NFD'));
}

/** Four words or more without a single mark are English, or Vietnamese typed without the keyboard for it. */
function isWithoutMarks(text: string): boolean {
  const words = text.match(/(?<![\p{L}.@/-])\p{L}{2,}(?![\p{L}.@/-])/gu) ?? [];
  return words.length > 3 && !hasMarks(text);
}

function hasShortDay(text: string): boolean {
  const days = text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/\d{4})?(?![\d/])/g);
  return [...days].some(([, day = '', month = '']) => day.length + month.length < 4);
}
