import { BorderStyle, type IParagraphOptions, NoBreakHyphen, Paragraph, TextRun } from 'docx';
import type { StyleId } from '../../format/administrative-format.ts';
import type { Inline } from '../../model/document-model.ts';
import { withBoundNumbers } from '../bound-words.ts';
import { twips } from '../lengths.ts';

/** A paragraph in a named style; `options` only for what the style does not say. */
export function styled(style: StyleId, content: readonly Inline[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, style, children: joined(content).map(run) });
}

export function plain(style: StyleId, text: string, options: IParagraphOptions = {}): Paragraph {
  return styled(style, [{ kind: 'text', text }], options);
}

/** Neighbouring texts of one look become one run, so that whoever reads the file finds sentences whole. */
function joined(content: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of content) {
    const last = result.at(-1);
    const isSame =
      inline.kind === 'text' && last?.kind === 'text' && inline.bold === last.bold && inline.italic === last.italic;
    if (isSame) result.splice(-1, 1, { ...last, text: last.text + inline.text });
    else result.push(inline);
  }
  return result;
}

function run(inline: Inline): TextRun {
  if (inline.kind === 'blank') return new TextRun({ text: inline.dots });
  const emphasis = {
    ...(inline.bold === true ? { bold: true } : {}),
    ...(inline.italic === true ? { italics: true } : {}),
  };
  if (inline.kind === 'text') return new TextRun({ text: withBoundNumbers(inline.text), ...emphasis });
  const parts = inline.text.split('-');
  return new TextRun({
    children: parts.flatMap((part, index) => (index === 0 ? [part] : [new NoBreakHyphen(), part])),
    ...emphasis,
  });
}

const SPACE_ABOVE_RULE = 40;

/** A solid rule of `length` mm in the middle of `width` mm: an empty paragraph with a border, never underlined spaces. */
export function rule(length: number, width: number): Paragraph {
  const side = twips(Math.max(0, (width - length) / 2));
  return new Paragraph({
    style: 'DuongKe',
    spacing: { before: SPACE_ABOVE_RULE },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });
}
