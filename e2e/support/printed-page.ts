import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

export interface PrintedPage {
  /** The words of the sheet, in their order, one space between them. */
  readonly words: string;
  /** How far the text of the sheet stays from its right edge, in millimetres; below zero it is cut. */
  readonly rightMargin: number;
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** What comes out of the printer for this page: its sheets, as the browser lays them out. */
export async function printedPages(page: Page): Promise<readonly PrintedPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const pages = Array.from({ length: pdf.numPages }, async (_, at): Promise<PrintedPage> => {
    const sheet = await pdf.getPage(at + 1);
    const { items } = await sheet.getTextContent();
    const texts = items.filter((item) => 'str' in item && item.str.trim() !== '');
    const width = sheet.getViewport({ scale: 1 }).width;
    // Words that stand upright are as wide as one letter.
    const ends = texts.map((item) =>
      'str' in item ? Number(item.transform[4]) + (item.transform[1] === 0 ? item.width : 0) : 0,
    );
    return {
      words: items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .normalize('NFC')
        .replaceAll(/\s+/g, ' '),
      rightMargin: (width - Math.max(0, ...ends)) / POINTS_PER_MILLIMETRE,
    };
  });
  return Promise.all(pages);
}
