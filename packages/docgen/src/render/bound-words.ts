const NO_BREAK_SPACE = '\u00a0';

/** Words that name a part by the number after them; a line must not end between the two (administrative-format §10). */
const WORD_AND_NUMBER =
  /(?<![\p{L}\p{N}])(Mức|Điều|Khoản|Chương|Phụ lục|Tiêu chuẩn|Tiêu chí|Nhóm|Tuần) (?=\d|[IVX]+(?![\p{L}\p{N}]))/giu;

/** "Phụ lục II", "Tuần 9" on one line. */
export function withBoundNumbers(text: string): string {
  return text.replaceAll(WORD_AND_NUMBER, `$1${NO_BREAK_SPACE}`);
}
