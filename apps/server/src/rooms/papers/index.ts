export { composePaper } from './compose-paper.ts';
export { readPaperSource } from './paper-source.read-model.ts';
export { papersRoutes } from './papers.routes.ts';
export { type PaperFormat, paperFormats, renderModel, renderPaper } from './render-paper.ts';
export { scanMediaType, startOf } from './scans/scan-type.ts';
export { schoolHead } from './school-head.read-model.ts';
