export { composePaper, paperFileName } from './compose-paper.ts';
export { readPaperSource } from './paper-source.read-model.ts';
export { papersRoutes } from './papers.routes.ts';
