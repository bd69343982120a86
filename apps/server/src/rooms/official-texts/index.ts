export { type CircularReader, createCircularReader } from './circular-reader.ts';
export { officialTextsRoutes } from './official-texts.routes.ts';
