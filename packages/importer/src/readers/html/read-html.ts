import { parse } from 'parse5';
import { ImportRefused } from '../../import-refused.ts';
import { LIMITS } from '../../limits.ts';
import { type Block, type Cell, cell, type Para, para, type ReadSource } from '../../model/blocks.ts';
import type { NoiseClass } from '../../parsed-plan.ts';
import { cleanLine, squeeze } from '../../text/fold.ts';
import { splitSideBySide } from '../side-by-side.ts';
import { attribute, type Element, isBlock, isElement, isHidden, isText, textOf } from './dom.ts';
import { findArticle } from './find-article.ts';

/** Reads an HTML page: the article as blocks, what surrounds it as noise that the portal recogniser looks through. */
export function readHtml(html: string): ReadSource {
  const document = parse(html);
  const root = document.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'html');
  const body = root?.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'body');
  const source: ReadSource = {
    format: 'html',
    lines: [],
    blocks: [],
    noise: new Map(),
    surroundings: [],
    warnings: [],
  };
  if (!body) return source;
  refuseDeep(body);
  new Reader(source, findArticle(body)).readOutside(body, 'portalMenu');
  return source;
}

function refuseDeep(body: Element): void {
  let level: Element[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > LIMITS.depth) throw new ImportRefused('import.tooComplex');
    level = level.flatMap((element) => element.childNodes.filter(isElement));
  }
}

interface Look {
  headingLevel: number;
  bold: boolean;
}

class Reader {
  readonly #source: ReadSource;
  readonly #article: Element;
  #paragraphs = 0;
  #tables = 0;

  constructor(source: ReadSource, article: Element) {
    this.#source = source;
    this.#article = article;
  }

  /** Everything around the article: one line per smallest block. */
  readOutside(element: Element, inherited: NoiseClass): void {
    if (element === this.#article) {
      this.#source.blocks.push(...this.#blocks(element));
      return;
    }
    const noise = noiseClassOf(element) ?? inherited;
    const inner = element.childNodes.filter(isElement).filter((child) => !isHidden(child));
    const holdsArticle = contains(element, this.#article);
    if (element.tagName === 'tr' || (!holdsArticle && !inner.some((child) => isBlock(child)))) {
      this.#addOutside(textOf(element), element, noise);
      return;
    }
    let loose = '';
    const flush = (): void => {
      this.#addOutside(loose, element, noise);
      loose = '';
    };
    for (const child of element.childNodes) {
      if (isText(child)) loose += child.value;
      else if (isElement(child) && !isHidden(child)) {
        if (isBlock(child) || contains(child, this.#article)) {
          flush();
          this.readOutside(child, noise);
        } else loose += textOf(child);
      }
    }
    flush();
  }

  #addOutside(raw: string, element: Element, noise: NoiseClass): void {
    const text = squeeze(raw);
    if (text === '' || !/[\p{L}\d]/u.test(text)) return;
    const id = this.#source.lines.push({ text, place: { kind: 'paragraph', paragraph: ++this.#paragraphs } }) - 1;
    this.#source.noise.set(id, noise);
    this.#source.surroundings.push(para(text, [id], { headingLevel: headingLevel(element) }));
  }

  /** Blocks of the article; a table with tables inside is layout and is read through. */
  #blocks(element: Element): Block[] {
    const out: Block[] = [];
    let line = '';
    let bold: boolean | null = null;
    const look: Look = { headingLevel: headingLevel(element), bold: false };
    const flush = (keepEmpty: boolean): void => {
      const flat = line.replace(/[ \t\r\n\f]+/g, ' ');
      if (squeeze(flat) !== '' || (keepEmpty && flat.includes('\u00a0')))
        out.push(...this.#line(flat, { ...look, bold: bold === true }));
      line = '';
      bold = null;
    };
    const walk = (node: Element, isBold: boolean): void => {
      for (const child of node.childNodes) {
        if (isText(child)) {
          line += child.value;
          if (child.value.trim() !== '') bold = (bold ?? true) && isBold;
        } else if (!isElement(child) || isHidden(child)) continue;
        else if (child.tagName === 'br') flush(false);
        else if (child.tagName === 'table' && !hasInnerTable(child)) {
          flush(false);
          out.push(this.#table(child));
        } else if (isBlock(child)) {
          flush(false);
          out.push(...this.#blocks(child));
        } else
          walk(
            child,
            isBold ||
              child.tagName === 'b' ||
              child.tagName === 'strong' ||
              /font-weight\s*:\s*(bold|[6-9]00)/i.test(attribute(child, 'style')),
          );
      }
    };
    walk(element, look.headingLevel > 0);
    flush(element.tagName === 'p' || element.tagName === 'div');
    return out;
  }

  #line(raw: string, look: Look): Para[] {
    const text = squeeze(raw);
    const id = this.#source.lines.push({ text, place: { kind: 'paragraph', paragraph: ++this.#paragraphs } }) - 1;
    return splitSideBySide(cleanLine(raw.replace(/^[\s\u00a0]+/, ''))).map((part) =>
      para(part, [id], { ...look, isHollow: text === '' }),
    );
  }

  #table(element: Element): Block {
    const table = ++this.#tables;
    const rows: Cell[][] = [];
    const open: { column: number; left: number; width: number }[] = [];
    for (const tr of rowsOf(element)) {
      const row: Cell[] = [];
      const skip = (): void => {
        for (
          let held = open.find((span) => span.left > 0 && span.column === row.length);
          held;
          held = open.find((span) => span.left > 0 && span.column === row.length)
        ) {
          held.left--;
          for (let i = 0; i < held.width; i++) row.push(cell([], true));
        }
      };
      for (const td of tr.childNodes
        .filter(isElement)
        .filter((child) => child.tagName === 'td' || child.tagName === 'th')) {
        skip();
        const width = span(td, 'colspan');
        const height = span(td, 'rowspan');
        if (height > 1) open.push({ column: row.length, left: height - 1, width });
        const first = this.#paragraphs;
        const paras = this.#blocks(td).flatMap((block): Para[] =>
          block.kind === 'para' ? [block] : block.rows.flat().flatMap((part) => part.paras),
        );
        for (const line of paras.flatMap((p) => p.lines)) {
          const known = this.#source.lines[line];
          if (known?.place.kind === 'paragraph')
            known.place = {
              kind: 'cell',
              table,
              row: rows.length + 1,
              column: row.length + 1,
              paragraph: known.place.paragraph - first,
            };
        }
        row.push(cell(paras), ...Array.from({ length: width - 1 }, () => cell([])));
      }
      skip();
      rows.push(row);
    }
    return { kind: 'table', layout: 'grid', rows };
  }
}

const span = (element: Element, name: string): number =>
  Math.min(60, Math.max(1, Number.parseInt(attribute(element, name), 10) || 1));
const headingLevel = (element: Element): number => Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);

function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return ['tbody', 'thead', 'tfoot'].includes(child.tagName)
      ? child.childNodes.filter(isElement).filter((row) => row.tagName === 'tr')
      : [];
  });
}

function hasInnerTable(element: Element): boolean {
  return element.childNodes.filter(isElement).some((child) => child.tagName === 'table' || hasInnerTable(child));
}

function contains(element: Element, wanted: Element): boolean {
  for (let at: unknown = wanted; typeof at === 'object' && at !== null; at = Reflect.get(at, 'parentNode'))
    if (at === element) return true;
  return false;
}

function noiseClassOf(element: Element): NoiseClass | null {
  const name = `${attribute(element, 'class')} ${attribute(element, 'id')}`.toLowerCase();
  if (element.tagName === 'footer' || /footer|copyright/.test(name)) return 'portalFooter';
  if (/breadcrumb/.test(name)) return 'breadcrumb';
  if (/stat|counter|truy-?cap|visit/.test(name)) return 'portalCounter';
  if (/login|search/.test(name) || ['form', 'select', 'fieldset'].includes(element.tagName)) return 'portalForm';
  if (element.tagName === 'nav' || /menu|nav/.test(name)) return 'portalMenu';
  if (/related|other|most|news|tin-|lien-quan/.test(name) || ['ul', 'ol'].includes(element.tagName))
    return 'portalArticleList';
  return null;
}
