import { SaxesParser } from 'saxes';
import type { Zip } from './open-zip.ts';

interface NumberLevel {
  format: string;
  text: string;
  start: number;
}

interface NumberList {
  abstractId: string;
  startOverrides: Map<number, number>;
}

/** Automatic numbers of a Word document: gives each numbered paragraph the label that Word would print. */
export interface Numbering {
  labelOf(numId: string, level: number): string;
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let out = '';
  for (const [worth, letters] of ROMAN) for (; rest >= worth; rest -= worth) out += letters;
  return out;
}

function format(value: number, kind: string): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  switch (kind) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'lowerLetter':
      return letter;
    case 'upperLetter':
      return letter.toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** Reads word/numbering.xml; a document without it numbers nothing. */
export async function readNumbering(zip: Zip): Promise<Numbering> {
  const abstracts = new Map<string, Map<number, NumberLevel>>();
  const lists = new Map<string, NumberList>();
  let abstract: Map<number, NumberLevel> | null = null;
  let list: NumberList | null = null;
  let level: NumberLevel | null = null;
  let overrideLevel = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = String(attributes['w:val'] ?? '');
    if (name === 'w:abstractNum') {
      abstract = new Map();
      abstracts.set(String(attributes['w:abstractNumId']), abstract);
    } else if (name === 'w:num') {
      list = { abstractId: '', startOverrides: new Map() };
      lists.set(String(attributes['w:numId']), list);
    } else if (name === 'w:abstractNumId' && list) list.abstractId = value;
    else if (name === 'w:lvlOverride') overrideLevel = Number(attributes['w:ilvl'] ?? 0);
    else if (name === 'w:startOverride' && list) list.startOverrides.set(overrideLevel, Number(value));
    else if (name === 'w:lvl' && abstract && !list) {
      level = { format: 'decimal', text: '', start: 1 };
      abstract.set(Number(attributes['w:ilvl'] ?? 0), level);
    } else if (level && name === 'w:numFmt') level.format = value;
    else if (level && name === 'w:lvlText') level.text = value;
    else if (level && name === 'w:start') level.start = Number(value) || 0;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:lvl') level = null;
    if (name === 'w:num') list = null;
    if (name === 'w:abstractNum') abstract = null;
  });
  await zip.readText('word/numbering.xml', (chunk) => parser.write(chunk));
  return { labelOf: counter(abstracts, lists) };
}

function counter(
  abstracts: ReadonlyMap<string, Map<number, NumberLevel>>,
  lists: ReadonlyMap<string, NumberList>,
): Numbering['labelOf'] {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (numId, at) => {
    const list = lists.get(numId);
    const levels = list ? abstracts.get(list.abstractId) : undefined;
    const own = levels?.get(at);
    if (!list || !levels || !own) return '';
    if (own.format === 'bullet') return '-';
    if (own.format === 'none') return '';
    const values = counts.get(list.abstractId) ?? [];
    counts.set(list.abstractId, values);
    const override = list.startOverrides.get(at);
    if (override !== undefined && !begun.has(`${numId}/${at}`)) values[at] = override;
    else values[at] = (values[at] ?? own.start - 1) + 1;
    begun.add(`${numId}/${at}`);
    values.length = at + 1;
    return own.text.replace(/%(\d)/g, (_all, digit) => {
      const index = Number(digit) - 1;
      const value = values[index] ?? levels.get(index)?.start ?? 1;
      return format(value, levels.get(index)?.format ?? 'decimal');
    });
  };
}
