/** Names that a letterhead gives in capitals, as sentences and lists of recipients write them (administrative-format §7). */
const KNOWN = [
  'Ủy ban nhân dân',
  'Uỷ ban nhân dân',
  'Hội đồng nhân dân',
  'Bộ Giáo dục và Đào tạo',
  'Sở Giáo dục và Đào tạo',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Văn hóa - Xã hội',
  'Phòng Văn hoá - Xã hội',
  'Sở',
  'Phòng',
  'đặc khu',
  'thành phố',
  'thị trấn',
  'thị xã',
  'phường',
  'huyện',
  'quận',
  'tỉnh',
  'xã',
  'và',
] as const;
const ABBREVIATIONS = new Set([
  'UBND',
  'HĐND',
  'GDĐT',
  'GD&ĐT',
  'GD-ĐT',
  'BGDĐT',
  'SGDĐT',
  'PGDĐT',
  'TP',
  'TP.',
  'VHXH',
]);

/** "ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN" → "Ủy ban nhân dân xã Suối Ngàn"; abbreviations and names with small letters stay. */
export function authorityInSentence(name: string): string {
  const clean = name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (clean !== clean.toLocaleUpperCase('vi')) return clean;
  const words: string[] = [];
  let rest = clean;
  while (rest !== '') {
    const known = KNOWN.find((one) => `${rest} `.startsWith(`${one.toLocaleUpperCase('vi')} `));
    const [word = ''] = rest.split(' ');
    words.push(known ?? (ABBREVIATIONS.has(word) ? word : capitalised(word)));
    rest = rest.slice((known ?? word).length).trimStart();
  }
  const sentence = words.join(' ');
  return sentence.slice(0, 1).toLocaleUpperCase('vi') + sentence.slice(1);
}

const capitalised = (word: string) =>
  /\d/.test(word) ? word : word.slice(0, 1) + word.slice(1).toLocaleLowerCase('vi');
