const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const billion = 1_000_000_000;

/**
 * An amount of đồng as papers print it: 1250000 → "Một triệu hai trăm năm mươi nghìn đồng". Refuses (RangeError) what is
 * no whole number from 0 to 2⁵³ − 1.
 */
export function amountInWords(amount: number): string {
  const words = `${numberInWords(amount)} đồng`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A whole number in lower-case words: 13 → "mười ba", 105 → "một trăm linh năm". */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole amount: ${value}`);
  return value === 0 ? digits[0] : words(value, false).join(' ');
}

function words(value: number, isContinued: boolean): string[] {
  const high = Math.floor(value / billion);
  const low = value % billion;
  const parts = high > 0 ? [...words(high, isContinued), 'tỷ'] : [];
  for (const [size, name] of [
    [1_000_000, 'triệu'],
    [1000, 'nghìn'],
    [1, ''],
  ] as const) {
    const group = Math.floor(low / size) % 1000;
    if (group === 0) continue;
    parts.push(...groupWords(group, isContinued || parts.length > 0), ...(name ? [name] : []));
  }
  return parts;
}

/** Three digits; after a higher group the hundreds are always said ("không trăm linh năm"). */
function groupWords(group: number, isContinued: boolean): string[] {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor(group / 10) % 10;
  const ones = group % 10;
  const saysHundreds = isContinued || hundreds > 0;
  const parts: string[] = saysHundreds ? [digit(hundreds), 'trăm'] : [];
  if (tens === 0) {
    if (ones > 0) parts.push(...(saysHundreds ? ['linh'] : []), digit(ones));
    return parts;
  }
  parts.push(...(tens === 1 ? ['mười'] : [digit(tens), 'mươi']));
  if (ones > 0) parts.push(onesAfterTens(ones, tens));
  return parts;
}

function onesAfterTens(ones: number, tens: number): string {
  if (ones === 5) return 'lăm';
  if (tens > 1 && ones === 1) return 'mốt';
  return tens > 1 && ones === 4 ? 'tư' : digit(ones);
}

function digit(value: number): string {
  return digits[value] ?? '';
}
