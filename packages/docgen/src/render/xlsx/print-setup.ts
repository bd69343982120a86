import type { Feature } from 'write-excel-file/universal';
import {
  findElement,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { HEADER_DISTANCE, type Orientation, PAGES } from '../../format/administrative-format.ts';

/** How one sheet is to come out of the printer. */
export interface SheetPrint {
  readonly name: string;
  readonly orientation: Orientation;
  /** Rows repeated on top of every page, counted from 1. */
  readonly headerRows: readonly [first: number, last: number];
}

type Attributes = Record<string, string | number>;

/** A4, margins of the administrative format, one page wide, header rows repeated: what the library leaves to features. */
export function printSetup(sheets: readonly SheetPrint[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (xml) => withPrintTitles(xml, sheets) },
        'xl/worksheets/sheet{id}.xml': {
          transform: fitToPageWidth,
          transformElementAttributes: (tag, attributes, _index, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet === undefined ? attributes : pageAttributes(tag, attributes, sheet.orientation);
          },
        },
      },
    },
  };
}

function pageAttributes(tag: string, attributes: Attributes, orientation: Orientation): Attributes {
  if (tag === 'pageSetup') return { ...attributes, paperSize: 9, orientation, fitToWidth: 1, fitToHeight: 0 };
  if (tag !== 'pageMargins') return attributes;
  const { top, right, bottom, left } = PAGES[orientation].margins;
  const header = inches(HEADER_DISTANCE);
  return { left: inches(left), right: inches(right), top: inches(top), bottom: inches(bottom), header, footer: header };
}

const inches = (millimetres: number) => Math.round((millimetres / 25.4) * 10_000) / 10_000;

function fitToPageWidth(xml: string): string {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  const sheetProperties = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const existing = findElement(xml, 'sheetPr');
  return existing === undefined
    ? insertElementMarkupAccordingToOrderOfSiblings(xml, sheetProperties, [...order], 'worksheet')
    : replaceElement(xml, existing, sheetProperties);
}

function withPrintTitles(xml: string, sheets: readonly SheetPrint[]): string {
  const names = sheets.map(({ name, headerRows: [first, last] }, index) => {
    const range = `'${name.replaceAll("'", "''")}'!$${first}:$${last}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sanitizeTextContent(range)}</definedName>`;
  });
  const markup = `<definedNames>${names.join('')}</definedNames>`;
  const existing = findElement(xml, 'definedNames');
  if (existing !== undefined) return replaceElement(xml, existing, markup);
  const order = getOrderOfSiblings('xl/workbook.xml', 'workbook') ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, [...order], 'workbook');
}
