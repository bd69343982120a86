import { LETTERHEAD_COLUMNS, STYLES, TIEU_NGU } from '../format/administrative-format.ts';
import { textWidth } from '../format/text-width.ts';
import type { Inline } from '../model/document-model.ts';
import { textOf } from '../model/walk.ts';

/** Rules below issuer and subject are two fifths of the text: inside the third to half that the format asks for. */
const PART_OF_TEXT = 0.4;

/** Rule below Tiêu ngữ: as long as the text, mm. */
export const TIEU_NGU_RULE = textWidth(TIEU_NGU, STYLES.TieuNgu.size, true);

/** Rule below the issuer, mm. */
export function issuerRule(issuer: readonly (readonly Inline[])[]): number {
  return ruleBelow(issuer, STYLES.CoQuanBanHanh.size, LETTERHEAD_COLUMNS.left);
}

/** Rule below the subject, mm; a subject that fills the line has a rule of two fifths of the line. */
export function subjectRule(subject: readonly (readonly Inline[])[], width: number): number {
  return ruleBelow(subject, STYLES.TrichYeu.size, width);
}

function ruleBelow(lines: readonly (readonly Inline[])[], size: number, width: number): number {
  const widest = Math.max(...lines.map((line) => textWidth(textOf(line), size, true)));
  return PART_OF_TEXT * Math.min(widest, width);
}
