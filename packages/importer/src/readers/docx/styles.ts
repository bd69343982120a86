import { SaxesParser } from 'saxes';
import type { Zip } from './open-zip.ts';

export interface ParagraphStyle {
  headingLevel: number;
  bold: boolean;
  numId: string | null;
  level: number;
}

interface RawStyle extends Partial<ParagraphStyle> {
  basedOn: string | null;
}

/** Reads word/styles.xml: heading level, bold and automatic number of each paragraph style. */
export async function readStyles(zip: Zip): Promise<(id: string | null) => ParagraphStyle> {
  const styles = new Map<string, RawStyle>();
  let style: RawStyle | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const value = String(attributes['w:val'] ?? '');
    if (name === 'w:style') {
      style = { basedOn: null };
      styles.set(String(attributes['w:styleId'] ?? ''), style);
    } else if (!style) return;
    else if (name === 'w:name') {
      const level = /^(?:heading|tiêu đề)\s*(\d)$/iu.exec(value)?.[1];
      if (level) style.headingLevel = Number(level);
    } else if (name === 'w:basedOn') style.basedOn = value;
    else if (name === 'w:outlineLvl' && Number(value) < 9) style.headingLevel ??= Number(value) + 1;
    else if (name === 'w:b') style.bold = value !== '0' && value !== 'false';
    else if (name === 'w:numId') style.numId = value;
    else if (name === 'w:ilvl') style.level = Number(value);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:style') style = null;
  });
  await zip.readText('word/styles.xml', (chunk) => parser.write(chunk));
  return (id) => resolve(styles, id);
}

function resolve(styles: ReadonlyMap<string, RawStyle>, id: string | null): ParagraphStyle {
  const out: ParagraphStyle = { headingLevel: 0, bold: false, numId: null, level: 0 };
  const chain: RawStyle[] = [];
  for (let at = id; at !== null && chain.length < 12; ) {
    const style = styles.get(at);
    if (!style) break;
    chain.unshift(style);
    at = style.basedOn;
  }
  for (const style of chain) {
    if (style.headingLevel !== undefined) out.headingLevel = style.headingLevel;
    if (style.bold !== undefined) out.bold = style.bold;
    if (style.numId !== undefined && style.numId !== null) out.numId = style.numId;
    if (style.level !== undefined) out.level = style.level;
  }
  return out;
}
