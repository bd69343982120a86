import { SaxesParser } from 'saxes';
import { ImportRefused } from '../../import-refused.ts';
import { LIMITS } from '../../limits.ts';

export interface RawParagraph {
  kind: 'paragraph';
  text: string;
  styleId: string | null;
  numId: string | null;
  level: number | null;
  /** Every run with text is bold; null when no run says anything. */
  bold: boolean | null;
}

export interface RawCell {
  content: (RawParagraph | RawTable)[];
  span: number;
  /** Continues the cell above. */
  isMerged: boolean;
}

export interface RawTable {
  kind: 'table';
  rows: RawCell[][];
}

interface RawBody {
  content: (RawParagraph | RawTable)[];
  /** Characters of text deleted under change tracking, which are left out. */
  deletedCharacters: number;
}

const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rPrChange',
  'w:pPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblPrChange',
  'w:sectPrChange',
]);

interface Frame {
  content: (RawParagraph | RawTable)[];
}

/** Walks a WordprocessingML part piece by piece: runs joined, insertions kept, deletions dropped, tables with spans. */
export class BodyWalker {
  readonly body: RawBody = { content: [], deletedCharacters: 0 };
  readonly #parser = new SaxesParser();
  readonly #frames: Frame[] = [this.body];
  readonly #tables: RawTable[] = [];
  readonly #paragraphs: RawParagraph[] = [];
  #skip = 0;
  #depth = 0;
  #length = 0;
  #inText = false;
  #inRunProps = false;
  #runBold: boolean | null = null;

  constructor() {
    this.#parser.on('opentag', (tag) => this.#open(tag.name, tag.attributes));
    this.#parser.on('closetag', (tag) => this.#close(tag.name));
    this.#parser.on('text', (text) => this.#text(text));
    this.#parser.on('cdata', (text) => this.#text(text));
  }

  write(chunk: string): void {
    try {
      this.#parser.write(chunk);
    } catch (error) {
      throw error instanceof ImportRefused ? error : new ImportRefused('import.truncated');
    }
  }

  #text(text: string): void {
    if (this.#skip > 0) {
      this.body.deletedCharacters += text.trim().length;
      return;
    }
    if (!this.#inText) return;
    this.#length += text.length;
    if (this.#length > LIMITS.textBytes)
      throw new ImportRefused('import.tooLarge', { limitMb: LIMITS.textBytes / 1048576 });
    this.#append(text);
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph && text.trim() !== '') paragraph.bold = (paragraph.bold ?? true) && this.#runBold === true;
  }

  #append(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  }

  #open(name: string, attributes: Record<string, unknown>): void {
    if (++this.#depth > LIMITS.depth) throw new ImportRefused('import.tooComplex');
    if (SKIPPED.has(name)) this.#skip++;
    if (this.#skip > 0) return;
    const value = attributes['w:val'];
    const cell = this.#tables.at(-1)?.rows.at(-1)?.at(-1);
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'w:p': {
        const next: RawParagraph = { kind: 'paragraph', text: '', styleId: null, numId: null, level: null, bold: null };
        this.#paragraphs.push(next);
        this.#frames.at(-1)?.content.push(next);
        break;
      }
      case 'w:pStyle':
        if (paragraph) paragraph.styleId = String(value ?? '');
        break;
      case 'w:numId':
        if (paragraph) paragraph.numId = String(value ?? '');
        break;
      case 'w:ilvl':
        if (paragraph) paragraph.level = Number(value ?? 0);
        break;
      case 'w:r':
        this.#runBold = null;
        break;
      case 'w:rPr':
        this.#inRunProps = true;
        break;
      case 'w:b':
        if (this.#inRunProps) this.#runBold = value !== '0' && value !== 'false';
        break;
      case 'w:t':
        this.#inText = true;
        break;
      case 'w:tab':
        if (attributes['w:pos'] === undefined) this.#append('\t');
        break;
      case 'w:br':
      case 'w:cr':
        if (attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping') this.#append('\n');
        break;
      case 'w:noBreakHyphen':
        this.#append('-');
        break;
      case 'w:tbl': {
        const table: RawTable = { kind: 'table', rows: [] };
        this.#frames.at(-1)?.content.push(table);
        this.#tables.push(table);
        break;
      }
      case 'w:tr':
        this.#tables.at(-1)?.rows.push([]);
        break;
      case 'w:tc': {
        const next: RawCell = { content: [], span: 1, isMerged: false };
        this.#tables.at(-1)?.rows.at(-1)?.push(next);
        this.#frames.push(next);
        break;
      }
      case 'w:gridSpan':
        if (cell) cell.span = Math.min(60, Math.max(1, Number(value) || 1));
        break;
      case 'w:vMerge':
        if (cell) cell.isMerged = value === undefined || value === 'continue';
        break;
      default:
    }
  }

  #close(name: string): void {
    this.#depth--;
    if (SKIPPED.has(name)) this.#skip--;
    if (this.#skip > 0 || SKIPPED.has(name)) return;
    if (name === 'w:p') this.#paragraphs.pop();
    else if (name === 'w:t') this.#inText = false;
    else if (name === 'w:rPr') this.#inRunProps = false;
    else if (name === 'w:tbl') this.#tables.pop();
    else if (name === 'w:tc') this.#frames.pop();
  }
}
