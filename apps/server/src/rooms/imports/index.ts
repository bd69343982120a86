export type { ImportDependencies } from './import-transactions.ts';
export { importsRoutes } from './imports.routes.ts';
export { loadSamplePlan } from './load-sample-plan.ts';
export { createPaperReader, type PaperReader } from './reading/paper-reader.ts';
