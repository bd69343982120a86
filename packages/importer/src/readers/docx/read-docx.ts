import { ImportRefused } from '../../import-refused.ts';
import { type Block, type Cell, cell, type Para, para, type ReadSource } from '../../model/blocks.ts';
import type { SourcePlace } from '../../parsed-plan.ts';
import { cleanLine, squeeze } from '../../text/fold.ts';
import { splitSideBySide } from '../side-by-side.ts';
import { type Numbering, readNumbering } from './numbering.ts';
import { openZip } from './open-zip.ts';
import { type ParagraphStyle, readStyles } from './styles.ts';
import { BodyWalker, type RawCell, type RawParagraph, type RawTable } from './walk-body.ts';

interface Building {
  source: ReadSource;
  styleOf: (id: string | null) => ParagraphStyle;
  numbering: Numbering;
  paragraphs: number;
  tables: number;
}

/** Reads a .docx: paragraphs with their automatic numbers, tables with merges, headers and footers as noise. */
export async function readDocx(bytes: Uint8Array): Promise<ReadSource> {
  const zip = await openZip(bytes);
  try {
    refuseOtherZip(zip.names);
    const styleOf = await readStyles(zip);
    const numbering = await readNumbering(zip);
    const walker = new BodyWalker();
    await zip.readText('word/document.xml', (chunk) => walker.write(chunk));
    const source: ReadSource = {
      format: 'docx',
      lines: [],
      blocks: [],
      noise: new Map(),
      surroundings: [],
      warnings: [],
    };
    const building: Building = { source, styleOf, numbering, paragraphs: 0, tables: 0 };
    source.blocks = convert(building, walker.body.content);
    if (walker.body.deletedCharacters > 0)
      source.warnings.push({
        code: 'import.warning.trackedDeletions',
        params: { characters: walker.body.deletedCharacters },
      });
    for (const name of zip.names.filter((entry) => /^word\/(header|footer)\d*\.xml$/.test(entry))) {
      const part = new BodyWalker();
      await zip.readText(name, (chunk) => part.write(chunk));
      addRunning(building, part.body.content);
    }
    for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) {
      const part = new BodyWalker();
      await zip.readText(name, (chunk) => part.write(chunk));
      source.blocks.push(
        ...convert(building, part.body.content).filter((block) => block.kind === 'table' || block.text !== ''),
      );
    }
    return source;
  } finally {
    zip.close();
  }
}

/** A ZIP that is no Word document: says which other kind of file it is. */
function refuseOtherZip(names: readonly string[]): void {
  if (names.includes('word/document.xml')) return;
  if (names.some((name) => name.startsWith('xl/'))) throw new ImportRefused('import.spreadsheet');
  if (names.some((name) => name.startsWith('ppt/'))) throw new ImportRefused('import.presentation');
  if (names.includes('[Content_Types].xml')) throw new ImportRefused('import.notADocx');
  throw new ImportRefused(names.includes('mimetype') ? 'import.unknownFormat' : 'import.archive');
}

function addLine(building: Building, text: string, place: SourcePlace): number {
  building.source.lines.push({ text: squeeze(text), place });
  return building.source.lines.length - 1;
}

function convert(building: Building, content: readonly (RawParagraph | RawTable)[]): Block[] {
  return content.flatMap((raw): Block[] => {
    if (raw.kind === 'table') return [convertTable(building, raw)];
    const paragraph = ++building.paragraphs;
    return paragraphLines(building, raw, false, () => ({ kind: 'paragraph', paragraph }));
  });
}

/** One paragraph, one line per manual line break; the automatic number goes before the first. */
function paragraphLines(building: Building, raw: RawParagraph, inCell: boolean, place: () => SourcePlace): Para[] {
  const style = building.styleOf(raw.styleId);
  const numId = raw.numId ?? style.numId;
  const label = numId === null || numId === '0' ? '' : building.numbering.labelOf(numId, raw.level ?? style.level);
  const isBlank = squeeze(raw.text) === '';
  const text = label && (!isBlank || inCell) ? `${label} ${raw.text}` : raw.text;
  const look = { headingLevel: style.headingLevel, bold: raw.bold ?? (style.bold && !isBlank) };
  return text.split('\n').flatMap((line) => {
    const id = addLine(building, line.replace(/\t/g, ' '), place());
    return splitSideBySide(cleanLine(line)).map((part) => para(part, [id], look));
  });
}

function convertTable(building: Building, raw: RawTable): Block {
  const table = ++building.tables;
  const rows = raw.rows.map((row, r) =>
    row.flatMap((part, c) => convertCell(building, part, { table, row: r + 1, column: c + 1 })),
  );
  return { kind: 'table', layout: 'grid', rows };
}

/** A cell over several grid columns is followed by empty ones, so that columns stay in line. */
function convertCell(building: Building, raw: RawCell, at: { table: number; row: number; column: number }): Cell[] {
  let paragraph = 0;
  const read = (content: readonly (RawParagraph | RawTable)[]): Para[] =>
    content.flatMap((part): Para[] =>
      part.kind === 'table'
        ? part.rows.flatMap((row) => row.flatMap((inner) => read(inner.content)))
        : paragraphLines(building, part, true, () => ({ kind: 'cell', ...at, paragraph: ++paragraph })),
    );
  return [cell(read(raw.content), raw.isMerged), ...Array.from({ length: raw.span - 1 }, () => cell([]))];
}

function addRunning(building: Building, content: readonly (RawParagraph | RawTable)[]): void {
  for (const raw of content) {
    if (raw.kind === 'table') {
      for (const row of raw.rows) for (const part of row) addRunning(building, part.content);
      continue;
    }
    const text = squeeze(raw.text);
    if (text === '') continue;
    const id = addLine(building, text, { kind: 'paragraph', paragraph: ++building.paragraphs });
    building.source.noise.set(id, /^(trang\s*)?[\d\s/]*$/iu.test(text) ? 'pageNumber' : 'repeatedHeader');
  }
}
