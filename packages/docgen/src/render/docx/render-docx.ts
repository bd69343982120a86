import {
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { HEADER_DISTANCE, PAGES } from '../../format/administrative-format.ts';
import type { DocumentModel, Section } from '../../model/document-model.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { withFittedTables } from '../fit-tables.ts';
import { twips } from '../lengths.ts';
import { wordBlocks } from './blocks.ts';
import { withFixedZipTimes } from './fixed-zip-times.ts';
import { wordStyles } from './styles.ts';

export interface DocxOptions {
  /** Written as creation time into the file and its ZIP entries: same model and time, same bytes. */
  readonly fixedTime: Date;
}

/** The paper as .docx in the format of Nghị định 30 (administrative-format §1–2, §10). */
export async function renderDocx(model: DocumentModel, options: DocxOptions): Promise<Uint8Array> {
  const document = new Document({
    title: model.title,
    styles: wordStyles(),
    sections: withFittedTables(model).sections.map(wordSection),
  });
  const bytes = await Packer.pack(document, 'uint8array', false, [
    { path: 'docProps/core.xml', data: coreProperties(model.title, options.fixedTime) },
  ]);
  return withFixedZipTimes(bytes, options.fixedTime);
}

function wordSection(section: Section): ISectionOptions {
  const page = PAGES[section.orientation];
  const { top, right, bottom, left } = page.margins;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: section.restartsPageNumbers,
      page: {
        size: {
          width: twips(Math.min(page.width, page.height)),
          height: twips(Math.max(page.width, page.height)),
          orientation: section.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top),
          right: twips(right),
          bottom: twips(bottom),
          left: twips(left),
          header: twips(HEADER_DISTANCE),
          footer: twips(HEADER_DISTANCE),
          gutter: 0,
        },
        ...(section.restartsPageNumbers ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: {
      default: new Header({ children: [pageNumber()] }),
      first: new Header({ children: [new Paragraph({ style: 'SoTrang' })] }),
    },
    children: [...wordBlocks(section.blocks, section.orientation)],
  };
}

const pageNumber = () =>
  new Paragraph({ style: 'SoTrang', children: [new TextRun({ children: [PageNumber.CURRENT] })] });

function coreProperties(title: string, time: Date): string {
  const stamp = `${time.toISOString().slice(0, 19)}Z`;
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeMarkup(title)}</dc:title><dc:creator>Minh Chứng</dc:creator><dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`;
}
