import { END_MARK, STYLES, usableWidth } from '../format/administrative-format.ts';
import { textWidth } from '../format/text-width.ts';
import type { BlankName } from '../model/blank-places.ts';
import type { Block, HeadingBlock, Inline, ParagraphBlock, SignatureBlock } from '../model/document-model.ts';
import { blank, blankLine, cleanText, inlines, LONG_DOTS } from '../model/inlines.ts';
import type { LegalBasisLine, RecipientLine, Signer } from './paper-parts.ts';
import { withoutFinalMark } from './paper-words.ts';
import type { PlanText } from './plan-paper.ts';

/** Căn cứ lines: each ends ";", the last "." (N712). */
export function legalBasisBlocks(lines: readonly LegalBasisLine[]): readonly ParagraphBlock[] {
  const texts = lines.map((line) => withoutFinalMark(cleanText(line.text))).filter((text) => text !== '');
  if (texts.length === 0) {
    return [
      {
        kind: 'paragraph',
        style: 'CanCu',
        content: [{ kind: 'text', text: 'Căn cứ ' }, blankLine('legalBases'), { kind: 'text', text: '.' }],
      },
    ];
  }
  return texts.map((text, index) => ({
    kind: 'paragraph',
    style: 'CanCu',
    content: inlines(`${text}${index === texts.length - 1 ? '.' : ';'}`),
  }));
}

export function paragraph(text: string): ParagraphBlock {
  return { kind: 'paragraph', style: 'NoiDung', content: inlines(cleanText(text)) };
}

const DOT = '…';
const FULL_LINE = usableWidth('portrait');

/**
 * A line to be written on by hand: a label, dots up to the end of the line, then `more` lines of dots. Counted, because a row
 * of dots does not break where a justified line needs it.
 */
export function dottedLines(
  label: string,
  missing: BlankName,
  more = 0,
  lineWidth: number = FULL_LINE,
): readonly ParagraphBlock[] {
  const { size, firstLine } = STYLES.NoiDung;
  const dotWidth = textWidth(DOT, size, false);
  const dotsIn = (width: number) => DOT.repeat(Math.max(1, Math.floor(width / dotWidth)));
  const first = dotsIn(lineWidth - firstLine - textWidth(`${label} `, size, false) - dotWidth);
  const whole = dotsIn(lineWidth - firstLine - dotWidth);
  return [
    { kind: 'paragraph', style: 'NoiDung', content: [...inlines(`${label} `), blank(missing, first)] },
    ...Array.from(
      { length: more },
      (): ParagraphBlock => ({ kind: 'paragraph', style: 'NoiDung', content: [blank(missing, whole)] }),
    ),
  ];
}

export function sectionHeading(text: string): HeadingBlock {
  return { kind: 'heading', style: 'DeMuc', level: 1, content: inlines(text) };
}

export function clauseHeading(text: string, level: HeadingBlock['level'] = 2): HeadingBlock {
  return { kind: 'heading', style: 'Khoan', level, content: inlines(text, { bold: true }) };
}

export function pointHeading(text: string, level: HeadingBlock['level'] = 3): HeadingBlock {
  return { kind: 'heading', style: 'Diem', level, content: inlines(text) };
}

/** Paragraphs, then items numbered 1., 2. …; a line of dots when there is neither. */
export function textBlocks(text: PlanText, missing: BlankName): readonly Block[] {
  const blocks = writtenText(text);
  if (blocks.length > 0) return blocks;
  return [{ kind: 'paragraph', style: 'NoiDung', content: [blankLine(missing)] }];
}

/** The same without the line of dots: nothing for an empty text. */
export function writtenText(text: PlanText): readonly Block[] {
  return [
    ...text.paragraphs.filter((one) => cleanText(one) !== '').map(paragraph),
    ...text.items
      .filter((one) => cleanText(one) !== '')
      .map(
        (one, index): ParagraphBlock => ({
          kind: 'paragraph',
          style: 'NoiDung',
          content: inlines(`${index + 1}. ${cleanText(one)}`),
        }),
      ),
  ];
}

export function isWritten(text: PlanText): boolean {
  return writtenText(text).length > 0;
}

/** Last paragraph of a paper, with the end mark. */
export function closingText(text: string): string {
  return `${cleanText(text).replace(/[\s./;,]+$/u, '')}${END_MARK}`;
}

/** What a block of signature falls back on when the paper does not name its signer: the words of the form, never a person. */
export interface SignatureForm {
  readonly authority: string | null;
  readonly post: string | null;
}

/** Nơi nhận on the left, authority, post and name on the right (components 7, 9). */
export function signatureBlock(
  recipients: readonly RecipientLine[],
  signer: Signer | null,
  form: SignatureForm,
): SignatureBlock {
  const authority = signer === null ? form.authority : signer.authority;
  const post = signer === null ? form.post : signer.post;
  const posts: (readonly Inline[])[] = [];
  if (authority !== null) posts.push(inlines(cleanText(authority).toLocaleUpperCase('vi')));
  posts.push(post === null ? [blank('signerPost', LONG_DOTS)] : inlines(cleanText(post).toLocaleUpperCase('vi')));
  if (signer?.secondPost) posts.push(inlines(cleanText(signer.secondPost).toLocaleUpperCase('vi')));
  const name = cleanText(signer?.fullName ?? '');
  return {
    kind: 'signature',
    recipients: recipientLines(recipients),
    posts,
    signerName: name === '' ? [blank('signerName', LONG_DOTS)] : inlines(name),
  };
}

const ARCHIVE_LINE = /^lưu\s*:?\s*/iu;

/** Each line ends ";", the last is the archive line "Lưu: VT, …." which the form requires (N714, N715). */
function recipientLines(recipients: readonly RecipientLine[]): readonly (readonly Inline[])[] {
  const texts = recipients
    .map((line) => withoutFinalMark(cleanText(line.text).replace(/^[-–+]\s*/u, '')))
    .filter((text) => text !== '');
  const others = texts.filter((text) => !ARCHIVE_LINE.test(text));
  const archived = texts.filter((text) => ARCHIVE_LINE.test(text)).map((text) => text.replace(ARCHIVE_LINE, ''));
  const offices = archived.flatMap((text) => text.split(/,\s*/)).filter((office) => office !== 'VT' && office !== '');
  return [...others.map((text) => inlines(`${text};`)), inlines(`Lưu: ${['VT', ...offices].join(', ')}.`)];
}
