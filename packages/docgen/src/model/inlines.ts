import type { BlankName } from './blank-places.ts';
import type { BlankInline, Inline } from './document-model.ts';

/** Numbers of papers ("17/2018/TT-BGDĐT", "05/KH-THABC"), evidence codes ("H1-1.1-01", "MC-1.1.01"), weeks ("Tuần 3-8"). */
const CODE =
  /(?<![\p{L}\p{N}])(?:\d{1,5}[a-zđ]?\/(?:\d{4}\/)?\p{Lu}[\p{L}0-9&.]*(?:-\p{Lu}[\p{L}0-9&.]*)*|(?:H\d{1,2}|MC)-\d{1,2}(?:\.\d{1,2}){1,2}(?:-\d{2,3})?|(?<=[Tt]uần )\d{1,2}-\d{1,2})(?![\p{L}\p{N}])/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: no file format of ours may hold these characters
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff\ufffe\uffff]/g;

/**
 * Collapses white space, unifies to NFC, drops characters that cannot be printed; hyphens of U+2011 become "-" (the model
 * knows codes by kind, not by character).
 */
export function cleanText(text: string): string {
  return spaced(text).trim();
}

const spaced = (text: string) =>
  text.toWellFormed().normalize('NFC').replaceAll(UNPRINTABLE, '').replaceAll('\u2011', '-').replaceAll(/\s+/g, ' ');

/** Text with its codes marked. Empty text gives no inlines. */
export function inlines(
  text: string,
  mark: { readonly bold?: boolean; readonly italic?: boolean } = {},
): readonly Inline[] {
  const clean = spaced(text);
  const result: Inline[] = [];
  let from = 0;
  for (const match of clean.matchAll(CODE)) {
    const code = match[0].replace(/[.&]+$/, '');
    if (match.index > from) result.push({ kind: 'text', text: clean.slice(from, match.index), ...mark });
    result.push({ kind: 'code', text: code, ...mark });
    from = match.index + code.length;
  }
  if (from < clean.length) result.push({ kind: 'text', text: clean.slice(from), ...mark });
  return result;
}

export const SHORT_DOTS = '……';
export const LONG_DOTS = '……………………';
const LINE_DOTS = '…………………………………………………………';

export function blank(name: BlankName, dots: string = SHORT_DOTS): BlankInline {
  return { kind: 'blank', blank: name, dots };
}

/** A whole line of dots, for a section that is not written yet. */
export function blankLine(name: BlankName): BlankInline {
  return blank(name, LINE_DOTS);
}
