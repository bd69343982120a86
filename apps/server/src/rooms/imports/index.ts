export type { ImportDependencies } from './import-transactions.ts';
export { importsRoutes } from './imports.routes.ts';
export { loadSamplePlan } from './load-sample-plan.ts';
export { answerFromWorker } from './reading/answer-from-worker.ts';
export { createPaperReader, type PaperReader } from './reading/paper-reader.ts';
export { readUpload } from './reading/read-upload.ts';
export { storableJson, storableText } from './reading/storable-text.ts';
export { type WorkerReader, workerReader } from './reading/worker-reader.ts';
