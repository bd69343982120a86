import { cutPages, type Piece } from './cut-pages.ts';

interface Placed extends Piece {
  /** The list or table that it belongs to; null for a block of its own. */
  readonly holder: HTMLTableElement | HTMLUListElement | null;
  readonly nodes: readonly Element[];
}

const millimetre = 96 / 25.4;
const pageHeights = { portrait: 297, landscape: 210 } as const;

/**
 * Cuts the long sheets of a paper into pages of their own size, so that a lying annex looks lying. Measures what the browser
 * has laid out at full size; Word and PDF are cut by their own programs and may break elsewhere by a line.
 */
export function layOutPages(root: ParentNode): void {
  let number = 0;
  for (const sheet of root.querySelectorAll<HTMLElement>('.paper-sheet')) {
    if (sheet.hasAttribute('data-restarts')) number = 0;
    const placed = piecesOf(sheet);
    const pages = cutPages(placed, roomOf(sheet)).map((indices) =>
      pageWith(
        sheet,
        indices.flatMap((index) => placed[index] ?? []),
      ),
    );
    for (const page of pages) {
      number += 1;
      if (number > 1) page.dataset.page = String(number);
    }
    sheet.replaceWith(...pages);
  }
}

function roomOf(sheet: HTMLElement): number {
  const { paddingTop, paddingBottom } = getComputedStyle(sheet);
  const height = sheet.classList.contains('paper-landscape') ? pageHeights.landscape : pageHeights.portrait;
  return height * millimetre - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
}

function piecesOf(sheet: HTMLElement): Placed[] {
  const parts = [...sheet.children].flatMap((child): Omit<Placed, 'height'>[] => {
    if (child instanceof HTMLTableElement) return rowsOf(child);
    if (child instanceof HTMLUListElement)
      return [...child.children].map((item) => ({ isHeading: false, headHeight: 0, holder: child, nodes: [item] }));
    const isHeading = /^H[2-6]$/.test(child.tagName) || child.matches('.keep, .PhuLuc, .KemTheo');
    return [{ isHeading, headHeight: 0, holder: null, nodes: [child] }];
  });
  const tops = parts.map(({ nodes }) => nodes[0]?.getBoundingClientRect().top ?? 0);
  const end = parts.at(-1)?.nodes.at(-1)?.getBoundingClientRect().bottom ?? 0;
  return parts.map((part, index) => ({ ...part, height: (tops[index + 1] ?? end) - (tops[index] ?? 0) }));
}

/** The rows of a table; those under one merged cell stay together, and so does a small table. */
function rowsOf(table: HTMLTableElement): Omit<Placed, 'height'>[] {
  const groups: Element[][] = [];
  const isWhole = table.classList.contains('whole');
  let together = 0;
  for (const row of table.tBodies[0]?.rows ?? []) {
    const span = Math.max(1, ...[...row.cells].map((cell) => cell.rowSpan));
    if (together > 0 || (isWhole && groups.length > 0)) groups.at(-1)?.push(row);
    else groups.push([row]);
    together = Math.max(together, span) - 1;
  }
  const headHeight = table.tHead?.getBoundingClientRect().height ?? 0;
  return groups.map((nodes) => ({ isHeading: false, headHeight, holder: table, nodes }));
}

function pageWith(sheet: HTMLElement, pieces: readonly Placed[]): HTMLElement {
  const page = document.createElement('section');
  page.className = sheet.className;
  let holder: Placed['holder'] = null;
  let target: HTMLElement = page;
  for (const piece of pieces) {
    if (piece.holder === null) target = page;
    else if (piece.holder !== holder) target = goOn(piece.holder, page);
    holder = piece.holder;
    target.append(...piece.nodes);
  }
  return page;
}

/** The same list or table on this page, with its header row; where its pieces go. */
function goOn(holder: HTMLTableElement | HTMLUListElement, page: HTMLElement): HTMLElement {
  const copy = document.createElement(holder.tagName);
  for (const { name, value } of holder.attributes) copy.setAttribute(name, value);
  page.append(copy);
  if (!(holder instanceof HTMLTableElement)) return copy;
  const body = document.createElement('tbody');
  copy.append(...[holder.querySelector('colgroup'), holder.tHead].flatMap((part) => part?.cloneNode(true) ?? []), body);
  return body;
}
