export { createPdfPrinter, type PdfPrinter } from './pdf-printer.ts';
export { tinosFontPaths } from './tinos-fonts.ts';
export {
  createTypstRenderer,
  type PdfOptions,
  TypstError,
  type TypstRenderer,
  type TypstRendererFiles,
} from './typst-renderer.ts';
