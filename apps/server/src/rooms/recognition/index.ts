export { recognitionRoutes } from './recognition.routes.ts';
export { readRecognitions } from './recognitions.read-model.ts';
