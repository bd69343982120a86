import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import {
  type Alignment,
  type ComponentStyle,
  DOCUMENT_LANGUAGE,
  FONT_FAMILY,
  STYLES,
} from '../../format/administrative-format.ts';
import { twips } from '../lengths.ts';

export const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Readonly<Record<Alignment, unknown>>;

const FONT = { ascii: FONT_FAMILY, hAnsi: FONT_FAMILY, cs: FONT_FAMILY, eastAsia: FONT_FAMILY };
const SINGLE_LINE = 240;

/** The named styles of the format as Word styles. Every length of type is explicit, so no reader guesses. */
export function wordStyles(): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: 28,
          color: '000000',
          language: { value: DOCUMENT_LANGUAGE, eastAsia: DOCUMENT_LANGUAGE, bidirectional: DOCUMENT_LANGUAGE },
        },
        paragraph: { spacing: { before: 0, after: 0, line: SINGLE_LINE, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: Object.entries<ComponentStyle>(STYLES).map(([id, style]) => ({
      id,
      name: style.name,
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: FONT, size: style.size * 2, bold: style.bold, italics: style.italic },
      paragraph: {
        alignment: ALIGNMENTS[style.align],
        keepNext: style.keepWithNext,
        spacing: {
          before: style.spaceBefore * 20,
          after: style.spaceAfter * 20,
          line: Math.round(style.line * SINGLE_LINE),
          lineRule: LineRuleType.AUTO,
        },
        indent: { firstLine: twips(style.firstLine), left: twips(style.left) },
      },
    })),
  };
}
