import type { Feature } from 'write-excel-file/browser';
import {
  findElement,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';

const WORKBOOK = 'xl/workbook.xml';
const SHEET = 'xl/worksheets/sheet{id}.xml';
const A4 = 9;

/** A lying A4, one page wide, the titles on every page: what the library leaves to features. */
export function printsWithTitles(sheetName: string): Feature<File | Blob | ArrayBuffer> {
  return {
    files: {
      transform: {
        [WORKBOOK]: { transform: (xml) => withTitles(xml, sheetName) },
        [SHEET]: {
          transform: fitToPageWidth,
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, paperSize: A4, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
      },
    },
  };
}

function fitToPageWidth(xml: string): string {
  const properties = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const existing = findElement(xml, 'sheetPr');
  if (existing !== undefined) return replaceElement(xml, existing, properties);
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, properties, [...order], 'worksheet');
}

function withTitles(xml: string, sheetName: string): string {
  const range = sanitizeTextContent(`'${sheetName.replaceAll("'", "''")}'!$1:$1`);
  const names = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${range}</definedName></definedNames>`;
  const existing = findElement(xml, 'definedNames');
  if (existing !== undefined) return replaceElement(xml, existing, names);
  const order = getOrderOfSiblings(WORKBOOK, 'workbook') ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, names, [...order], 'workbook');
}
