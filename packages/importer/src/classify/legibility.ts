/** Why a text cannot be read as Vietnamese, or null. */
type IllegibleReason = 'scan' | 'brokenFont' | 'lostSpaces' | 'nothing';

const FOREIGN = /[µ¸¶·¹¨»¾¼½Æ©Ç®ËÐÎÏÑªÖ×ØÜÞßäå«æçëîïñøö÷ûüþ¬º¿¡§°±²³´¢£¤¥¦\ufffd]/g;
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíòóõùúý]/giu;

/** Looks for signs of an old font shown as Unicode (TCVN3, VNI), of lost spaces, and of a page without text. */
export function illegibleBecause(lines: readonly string[], isPaged: boolean): IllegibleReason | null {
  const text = lines.join('\n');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return isPaged ? 'scan' : 'nothing';
  const foreign = text.match(FOREIGN)?.length ?? 0;
  const vietnamese = text.match(VIETNAMESE)?.length ?? 0;
  if (foreign > letters * 0.03 && foreign > vietnamese * 0.12) return 'brokenFont';
  if (isVni(text, letters)) return 'brokenFont';
  const words = text.match(/[\p{L}]+/gu) ?? [];
  const inLong = words.reduce((sum, word) => sum + (word.length > 12 ? word.length : 0), 0);
  if (inLong > letters * 0.3) return 'lostSpaces';
  const singles = words.filter((word) => word.length === 1).length;
  if (words.length > 60 && singles > words.length * 0.6) return 'lostSpaces';
  return null;
}

/** VNI writes the mark as a letter of its own after the vowel: "Tröôøng Tieåu hoïc". */
function isVni(text: string, letters: number): boolean {
  const pairs = text.match(/[aeiouyôöAEIOUYÔÖ][øùûõïåáàãäèéëúüÙØÛÕÏÅ](?=[a-z\s]|$)/g)?.length ?? 0;
  return pairs > letters * 0.04 && /[öï]/.test(text);
}
