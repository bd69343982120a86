import { type ParagraphLook, type RunLook, readStyles, type WordStyles } from './word-styles.ts';
import { child, descendants, onOff, parseXml, whole, type XmlNode } from './xml-tree.ts';

export interface WordRun extends RunLook {
  readonly text: string;
}

export interface WordParagraph extends ParagraphLook {
  /** Running number in the document, from 1. */
  readonly index: number;
  readonly section: number;
  /** Number of the table from 1, or null outside tables; row and cell from 1. */
  readonly table: number | null;
  readonly row: number;
  readonly cell: number;
  /** Width that the text may take, twips. */
  readonly width: number;
  readonly styleId: string | null;
  readonly text: string;
  /** Runs with visible text. */
  readonly runs: readonly WordRun[];
  /** A drawn line or picture stands in the paragraph. */
  readonly hasDrawing: boolean;
}

export interface WordTable {
  readonly index: number;
  readonly section: number;
  readonly hasBorders: boolean;
  readonly columns: readonly number[];
  readonly rows: readonly WordRow[];
}

export interface WordRow {
  readonly isHeader: boolean;
  readonly cantSplit: boolean;
  readonly text: string;
}

export interface WordSection {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
  readonly hasDifferentFirstPage: boolean;
  readonly pageNumberStart: number | undefined;
  readonly header: WordHeader | null;
  readonly firstHeader: WordHeader | null;
}

export interface WordHeader {
  readonly hasPageField: boolean;
  readonly isCentred: boolean;
  readonly sizes: readonly number[];
}

export interface WordDocument {
  readonly language: string | undefined;
  readonly sections: readonly WordSection[];
  readonly paragraphs: readonly WordParagraph[];
  readonly tables: readonly WordTable[];
}

/** Walks the parts of a .docx: our own reading of the written file, independent of the model that wrote it. */
export function readWordDocument(parts: ReadonlyMap<string, string>): WordDocument {
  const part = (name: string) => {
    const xml = parts.get(name);
    return xml === undefined ? undefined : parseXml(xml);
  };
  const themeName = [...parts.keys()].find((name) => name.startsWith('word/theme/'));
  const styles = readStyles(part('word/styles.xml'), themeName === undefined ? undefined : part(themeName));
  const targets = new Map(
    (child(part('word/_rels/document.xml.rels'), 'Relationships')?.children ?? []).map((one) => [
      one.attributes.Id ?? '',
      `word/${(one.attributes.Target ?? '').replace(/^\/?(?:word\/)?/, '')}`,
    ]),
  );
  const headerOf = (id: string | undefined) => {
    const tree = part(targets.get(id ?? '') ?? '');
    return tree === undefined ? null : readHeader(tree, styles);
  };
  const body = child(part('word/document.xml'), 'document', 'body');
  const sections = readSections(body, headerOf);
  const walk = new Walk(styles, sections);
  for (const node of body?.children ?? []) walk.visit(node);
  return { language: styles.language, sections, paragraphs: walk.paragraphs, tables: walk.tables };
}

function readSections(
  body: XmlNode | undefined,
  headerOf: (id: string | undefined) => WordHeader | null,
): readonly WordSection[] {
  const nodes = (body?.children ?? []).flatMap((node) => {
    const properties = node.name === 'sectPr' ? node : child(node, 'pPr', 'sectPr');
    return properties === undefined ? [] : [properties];
  });
  const sections: WordSection[] = [];
  for (const node of nodes) {
    const reference = (type: string) =>
      node.children.find((one) => one.name === 'headerReference' && one.attributes.type === type)?.attributes.id;
    const before = sections.at(-1);
    const size = child(node, 'pgSz');
    const margin = child(node, 'pgMar');
    sections.push({
      index: sections.length + 1,
      width: whole(size, 'w') ?? 0,
      height: whole(size, 'h') ?? 0,
      margins: {
        top: Math.abs(whole(margin, 'top') ?? 0),
        right: whole(margin, 'right') ?? 0,
        bottom: Math.abs(whole(margin, 'bottom') ?? 0),
        left: (whole(margin, 'left') ?? 0) + (whole(margin, 'gutter') ?? 0),
      },
      hasDifferentFirstPage: onOff(child(node, 'titlePg')) ?? false,
      pageNumberStart: whole(child(node, 'pgNumType'), 'start'),
      header: headerOf(reference('default')) ?? before?.header ?? null,
      firstHeader: headerOf(reference('first')) ?? before?.firstHeader ?? null,
    });
  }
  return sections;
}

function readHeader(tree: XmlNode, styles: WordStyles): WordHeader {
  const paragraphs = descendants(tree, 'p').map((node) => {
    const styleId = child(node, 'pPr', 'pStyle')?.attributes.val ?? null;
    const fields = [
      ...descendants(node, 'instrText').map((one) => one.text),
      ...descendants(node, 'fldSimple').map((one) => one.attributes.instr ?? ''),
    ];
    return {
      isPageField: fields.some((text) => /^\s*PAGE\b/.test(text)),
      isCentred: styles.paragraphLook(styleId, child(node, 'pPr')).align === 'center' || isFramedInCentre(node),
      sizes: descendants(node, 'r').flatMap((run) => styles.runLook(styleId, child(run, 'rPr'), null).size ?? []),
    };
  });
  const numbered = paragraphs.find((one) => one.isPageField);
  return {
    hasPageField: numbered !== undefined,
    isCentred: numbered?.isCentred ?? false,
    sizes: numbered?.sizes ?? [],
  };
}

const isFramedInCentre = (node: XmlNode) => child(node, 'pPr', 'framePr')?.attributes.xAlign === 'center';

interface Place {
  readonly table: number | null;
  readonly row: number;
  readonly cell: number;
  readonly width: number | null;
  readonly tableStyle: string | null;
}

const OUTSIDE: Place = { table: null, row: 0, cell: 0, width: null, tableStyle: null };

class Walk {
  readonly paragraphs: WordParagraph[] = [];
  readonly tables: WordTable[] = [];
  readonly #styles: WordStyles;
  readonly #sections: readonly WordSection[];
  #section = 1;

  constructor(styles: WordStyles, sections: readonly WordSection[]) {
    this.#styles = styles;
    this.#sections = sections;
  }

  visit(node: XmlNode, place: Place = OUTSIDE): void {
    if (node.name === 'p') this.#paragraph(node, place);
    else if (node.name === 'tbl') this.#table(node);
    else if (node.name === 'sdt') for (const one of child(node, 'sdtContent')?.children ?? []) this.visit(one, place);
  }

  #paragraph(node: XmlNode, place: Place): void {
    const properties = child(node, 'pPr');
    const styleId = child(properties, 'pStyle')?.attributes.val ?? null;
    const section = this.#sections[this.#section - 1];
    const runs = descendants(node, 'r').map((run) => ({
      ...this.#styles.runLook(styleId, child(run, 'rPr'), place.tableStyle),
      text: run.children.map(printed).join(''),
    }));
    this.paragraphs.push({
      ...this.#styles.paragraphLook(styleId, properties),
      index: this.paragraphs.length + 1,
      section: this.#section,
      table: place.table,
      row: place.row,
      cell: place.cell,
      width: place.width ?? (section === undefined ? 0 : section.width - section.margins.left - section.margins.right),
      styleId,
      text: runs.map((run) => run.text).join(''),
      runs: runs.filter((run) => run.text.trim() !== ''),
      hasDrawing: descendants(node, 'drawing').length > 0 || descendants(node, 'pict').length > 0,
    });
    if (child(properties, 'sectPr') !== undefined) this.#section += 1;
  }

  #table(node: XmlNode): void {
    const index = this.tables.length + 1;
    const columns = (child(node, 'tblGrid')?.children ?? []).map((one) => whole(one, 'w') ?? 0);
    const tableStyle = child(node, 'tblPr', 'tblStyle')?.attributes.val ?? null;
    const rows: WordRow[] = [];
    const table = { index, section: this.#section, hasBorders: hasBorders(node), columns, rows };
    this.tables.push(table);
    for (const [rowIndex, row] of node.children.filter((one) => one.name === 'tr').entries()) {
      const from = this.paragraphs.length;
      let column = 0;
      for (const [cellIndex, cell] of row.children.filter((one) => one.name === 'tc').entries()) {
        const span = whole(child(cell, 'tcPr', 'gridSpan'), 'val') ?? 1;
        const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0) - margins(node, cell);
        column += span;
        for (const one of cell.children) {
          this.visit(one, { table: index, row: rowIndex + 1, cell: cellIndex + 1, width, tableStyle });
        }
      }
      rows.push({
        isHeader: onOff(child(row, 'trPr', 'tblHeader')) ?? false,
        cantSplit: onOff(child(row, 'trPr', 'cantSplit')) ?? false,
        text: this.paragraphs
          .slice(from)
          .map((one) => one.text)
          .join('\n'),
      });
    }
  }
}

/** Word's own cell margins when nothing is said: 0.19 cm on each side. */
const USUAL_CELL_MARGIN = 108;

function margins(table: XmlNode, cell: XmlNode): number {
  const own = child(cell, 'tcPr', 'tcMar');
  const all = child(table, 'tblPr', 'tblCellMar');
  const side = (...names: readonly string[]) =>
    names
      .map((name) => whole(child(own, name), 'w') ?? whole(child(all, name), 'w'))
      .find((one) => one !== undefined) ?? USUAL_CELL_MARGIN;
  return side('left', 'start') + side('right', 'end');
}

function hasBorders(table: XmlNode): boolean {
  const own = child(table, 'tblPr', 'tblBorders');
  if (own === undefined)
    return child(table, 'tblPr', 'tblStyle') !== undefined || descendants(table, 'tcBorders').length > 0;
  return own.children.some((one) => one.attributes.val !== 'nil' && one.attributes.val !== 'none');
}

function printed(node: XmlNode): string {
  switch (node.name) {
    case 't':
      return node.text;
    case 'noBreakHyphen':
      return '-';
    case 'tab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    default:
      return '';
  }
}
