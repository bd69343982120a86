import type { ImportWarning, NoiseClass, SourceFormat, SourcePlace } from '../parsed-plan.ts';

/** A paragraph or a line of text; `text` is squeezed, `''` for an empty one. */
export interface Para {
  kind: 'para';
  text: string;
  /** Source line ids. */
  lines: number[];
  /** 1..6 by style, 0 = body. */
  headingLevel: number;
  bold: boolean;
  /** The line holds only no-break spaces: on copied portal pages that is an empty table cell. */
  isHollow: boolean;
}

export interface Cell {
  paras: Para[];
  /** Continues the cell above (vertical merge). */
  isMerged: boolean;
}

export interface Table {
  kind: 'table';
  layout: 'grid' | 'flattened';
  rows: Cell[][];
}

export type Block = Para | Table;

export interface Line {
  text: string;
  place: SourcePlace;
}

/** What every reader gives: numbered source lines, blocks over them, and lines already known to be noise. */
export interface ReadSource {
  format: SourceFormat;
  lines: Line[];
  blocks: Block[];
  noise: Map<number, NoiseClass>;
  /** Lines outside the article of a portal page, in order. */
  surroundings: Para[];
  warnings: ImportWarning[];
}

export function para(
  text: string,
  lines: number[],
  more: Partial<Pick<Para, 'headingLevel' | 'bold' | 'isHollow'>> = {},
): Para {
  return { kind: 'para', text, lines, headingLevel: 0, bold: false, isHollow: false, ...more };
}

export function cell(paras: Para[], isMerged = false): Cell {
  return { paras, isMerged };
}

/** Text of a cell, broken lines joined with one space. */
export function cellText(of: Cell | undefined): string {
  return of
    ? of.paras
        .map((p) => p.text)
        .filter(Boolean)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim()
    : '';
}

export function linesOf(of: Cell | Para | undefined): number[] {
  if (!of) return [];
  return 'paras' in of ? of.paras.flatMap((p) => p.lines) : of.lines;
}
