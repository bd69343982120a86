import type { PaperKind } from '@minhchung/contract';
import {
  type DocumentModel,
  hasTables,
  renderDocx,
  renderHtmlDocument,
  renderXlsx,
  typstData,
} from '@minhchung/docgen';
import { Refusal } from '../../platform/kit/refusal.ts';
import { type PdfPrinter, TypstError } from '../../platform/typst/index.ts';
import { paperFileName } from './compose-paper.ts';
import { type PaperSource, paperDay } from './paper-source.ts';

export const paperFormats = ['docx', 'pdf', 'html', 'xlsx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

export interface RenderedPaper {
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

const MEDIA_TYPES: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The paper as bytes. `today` (`yyyy-mm-dd`) is written into the file when the paper has no date yet: the same paper on
 * the same day gives the same bytes, a dated one gives them for ever.
 */
export async function renderPaper(
  paper: { readonly kind: PaperKind; readonly source: PaperSource; readonly model: DocumentModel },
  format: PaperFormat,
  { pdf, today }: { pdf: PdfPrinter; today: string },
): Promise<RenderedPaper> {
  const { kind, source, model } = paper;
  return renderModel(
    { model, fileName: paperFileName(kind, source, format), day: paperDay(kind, source) ?? today },
    format,
    pdf,
  );
}

/** A paper that stands in no cycle, as bytes; `day` is written into the file. */
export async function renderModel(
  { model, fileName, day }: { readonly model: DocumentModel; readonly fileName: string; readonly day: string },
  format: PaperFormat,
  pdf: PdfPrinter,
): Promise<RenderedPaper> {
  const fixedTime = new Date(`${day}T00:00:00Z`);
  return {
    fileName,
    mediaType: MEDIA_TYPES[format],
    body: new Uint8Array(await bytesOf(model, format, fixedTime, pdf)),
  };
}

async function bytesOf(
  model: DocumentModel,
  format: PaperFormat,
  fixedTime: Date,
  pdf: PdfPrinter,
): Promise<Uint8Array> {
  if (format === 'docx') return renderDocx(model, { fixedTime });
  if (format === 'pdf') return printPdf(model, fixedTime, pdf);
  if (format === 'xlsx') {
    if (!hasTables(model)) throw new Refusal('paper.noTable');
    return renderXlsx(model, { fixedTime });
  }
  return new TextEncoder().encode(renderHtmlDocument(model));
}

async function printPdf(model: DocumentModel, createdAt: Date, pdf: PdfPrinter): Promise<Uint8Array> {
  try {
    return await pdf.print(typstData(model), { createdAt });
  } catch (error) {
    if (!(error instanceof TypstError) || error.unprintable.length === 0) throw error;
    throw new Refusal('paper.unprintable', { params: { characters: error.unprintable.join(' ') } });
  }
}
